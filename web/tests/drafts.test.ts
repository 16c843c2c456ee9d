// What somebody is typing.
import { beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  localStorage.clear();
  vi.resetModules();
});

/** The module as a page finds it that has just been loaded. */
async function afterReload() {
  return (await import("../src/drafts")).draft;
}

test("a draft outlives a reload, in its room and field only", async () => {
  const before = await afterReload();
  before("hall", "question").value = "Will there be";
  vi.resetModules();
  const after = await afterReload();
  expect(after("hall", "question").value).toBe("Will there be");
  expect(after("hall", "chat").value).toBe("");
  expect(after("annex", "question").value).toBe("");
});

test("what was sent is forgotten", async () => {
  const draft = await afterReload();
  draft("hall", "question").value = "Will there be lunch?";
  draft("hall", "question").value = "";
  expect(localStorage).toHaveLength(0);
});

test("two places that show the same field share it", async () => {
  const draft = await afterReload();
  draft("hall", "question").value = "a";
  expect(draft("hall", "question").value).toBe("a");
});

test("a browser that forbids storage still keeps it as long as the page lives", async () => {
  const forbid = () => {
    throw new DOMException("forbidden", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: forbid, setItem: forbid, removeItem: forbid });
  const draft = await afterReload();
  draft("hall", "question").value = "kept";
  expect(draft("hall", "question").value).toBe("kept");
  vi.unstubAllGlobals();
});
