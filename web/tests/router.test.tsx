// Addresses, pages, and the focus.
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { arrive, followLinks, Heading, match, navigate, path, type Route, search, setSearch } from "../src/router";

const nothing = () => Promise.resolve({ default: () => null });
const front: Route = { path: "/", load: nothing };
const session: Route = { path: "/e/:slug/s/:room", load: nothing };
const routes = [front, session];

beforeEach(() => navigate("/", true));

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

test("an address leads to its page, with what it names", () => {
  expect(match(routes, "/")?.route).toBe(front);
  expect(match(routes, "/e/wsis/s/r%201")).toEqual({ route: session, params: { slug: "wsis", room: "r 1" } });
  expect(match(routes, "/e/wsis/s/r1/")?.route).toBe(session);
  expect(match(routes, "/e/wsis")).toBeNull();
  expect(match(routes, "/e/wsis/s/%E0%A4%A")?.params["room"]).toBe("%E0%A4%A");
});

test("state goes into the address without filling the history", () => {
  vi.useFakeTimers();
  navigate("/e/wsis/programme?day=all");
  const entries = history.length;
  setSearch({ q: "éducation", day: null });
  expect(search.value.get("q")).toBe("éducation");
  vi.advanceTimersByTime(1_000);
  expect(location.search).toBe("?q=%C3%A9ducation");
  expect(history.length).toBe(entries);
  setSearch({ q: "" });
  vi.advanceTimersByTime(1_000);
  expect(location.search).toBe("");
});

test("typing does not rewrite the address at every key", () => {
  vi.useFakeTimers();
  const write = vi.spyOn(history, "replaceState");
  for (const q of ["c", "cl", "cli", "clim"]) setSearch({ q });
  vi.advanceTimersByTime(1_000);
  expect(write).toHaveBeenCalledTimes(1);
  expect(location.search).toBe("?q=clim");
});

test("what was put into the address is there when one comes back", () => {
  setSearch({ q: "climate" });
  navigate("/e/wsis/s/r1");
  expect(path.value).toBe("/e/wsis/s/r1");
  expect(search.value.get("q")).toBeNull();
});

test("plain links to pages of ours are followed without a reload", () => {
  followLinks(routes);
  document.body.innerHTML = `<a href="/e/wsis/s/r1"><b>In</b></a><a href="/outbox">Out</a>`;
  const [inside, outside] = document.querySelectorAll("a");
  const click = (target: Element | null | undefined, init = {}) => {
    const event = new MouseEvent("click", { bubbles: true, cancelable: true, button: 0, ...init });
    document.addEventListener("click", (late) => late.preventDefault(), { once: true });
    const before = path.value;
    target?.dispatchEvent(event);
    return path.value !== before;
  };
  expect(click(inside, { ctrlKey: true })).toBe(false);
  expect(click(outside)).toBe(false);
  expect(click(inside?.firstElementChild)).toBe(true);
  expect(path.value).toBe("/e/wsis/s/r1");
});

test("the heading names the tab, and takes the focus when its page arrives", () => {
  const root = document.createElement("div");
  document.body.append(root);
  act(() => render(<Heading title="Programme" />, root));
  expect(document.title).toBe("Programme · Plenary");
  expect(document.activeElement).toBe(document.body);
  act(() => {
    arrive();
    render(<Heading key="next" title="Session" />, root);
  });
  expect(document.activeElement?.textContent).toBe("Session");
  expect(document.title).toBe("Session · Plenary");
});
