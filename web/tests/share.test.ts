// Handing an address on, by whatever way the device has.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { speak } from "../src/i18n";
import { addressOf, share, toCopy } from "../src/session/share";
import { close, news } from "../src/ui/news";

const URL = "https://forum.example/e/f/s/r";

beforeEach(() => speak("en"));
afterEach(() => {
  vi.unstubAllGlobals();
  toCopy.value = null;
  for (const { id } of news.peek()) close(id);
});

const device = (ways: object) => vi.stubGlobal("navigator", { languages: ["en"], ...ways });
const said = () => news.peek().map(({ text }) => text);

test("an address names the session, and the question when there is one", () => {
  expect(addressOf("f", "r")).toBe(`${location.origin}/e/f/s/r`);
  expect(addressOf("f", "r", "q 1")).toBe(`${location.origin}/e/f/s/r?question=q%201`);
});

test("the device's own way goes first", async () => {
  const given = vi.fn(() => Promise.resolve());
  device({ share: given });
  await share("Title", URL);
  expect(given).toHaveBeenCalledWith({ title: "Title", url: URL });
  expect(said()).toEqual([]);
});

test("who changes their mind is not bothered", async () => {
  const written = vi.fn(() => Promise.resolve());
  device({ share: () => Promise.reject(new DOMException("no", "AbortError")), clipboard: { writeText: written } });
  await share("Title", URL);
  expect(written).not.toHaveBeenCalled();
});

test("without one it is copied, and said", async () => {
  const written = vi.fn(() => Promise.resolve());
  device({ clipboard: { writeText: written } });
  await share("Title", URL);
  expect(written).toHaveBeenCalledWith(URL);
  expect(said()).toEqual(["The link is copied."]);
});

test.each([
  ["there is no clipboard", {}],
  ["the clipboard is forbidden", { clipboard: { writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) } }],
])("where %s it stands to be copied by hand", async (_, ways) => {
  device(ways);
  await share("Title", URL);
  expect(toCopy.value).toBe(URL);
});
