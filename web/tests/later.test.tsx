// Deeds that wait a moment: taken back, done by themselves, or done at once when the page is left.
import { act, cleanup, render } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { speak } from "../src/i18n";
import { isGoing, later } from "../src/later";
import { done, refused, UNREACHABLE } from "../src/outcome";
import { act as takeAction, close, news } from "../src/ui/news";
import { Toasts } from "../src/ui/toasts";

const send = vi.fn(() => Promise.resolve(done(null)));

beforeEach(async () => {
  await speak("en");
  vi.useFakeTimers();
  send.mockClear();
  render(<Toasts />);
});

afterEach(async () => {
  for (const { id } of news.peek()) close(id);
  await vi.runAllTimersAsync();
  cleanup();
  vi.useRealTimers();
});

const begin = (id = "q") => act(() => later({ id, words: "It is gone.", send }));
const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

test("it shows as done at once, and is sent when nobody took it back", async () => {
  begin();
  expect(isGoing("q")).toBe(true);
  expect(send).not.toHaveBeenCalled();
  await pass(6_000);
  expect(send).toHaveBeenCalledOnce();
  expect(isGoing("q")).toBe(false);
});

test("what is taken back is never sent", async () => {
  begin();
  const [told] = news.peek();
  act(() => takeAction(told?.id ?? 0));
  expect(isGoing("q")).toBe(false);
  dispatchEvent(new Event("pagehide"));
  await pass(60_000);
  expect(send).not.toHaveBeenCalled();
});

test("whoever leaves the page has done it, once", async () => {
  begin("a");
  begin("b");
  dispatchEvent(new Event("pagehide"));
  expect(send).toHaveBeenCalledTimes(2);
  await pass(60_000);
  expect(send).toHaveBeenCalledTimes(2);
  expect(news.peek()).toEqual([]);
});

test("what is refused is there again, and says why", async () => {
  send.mockResolvedValueOnce(refused(UNREACHABLE) as never);
  begin();
  await pass(6_000);
  expect(isGoing("q")).toBe(false);
  expect(news.peek().map(({ text }) => text)).toEqual(["The server can’t be reached. Check your connection."]);
});
