// Short news: how long they stay, what they offer, and how a keyboard comes there.
import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { speak } from "../src/i18n";
import { toast } from "../src/ui";
import { close, news } from "../src/ui/news";
import { Toasts } from "../src/ui/toasts";

beforeEach(async () => {
  await speak("en");
  vi.useFakeTimers();
});

afterEach(() => {
  for (const { id } of news.peek()) close(id);
  cleanup();
  vi.useRealTimers();
});

const say = (...args: Parameters<typeof toast>) => act(() => void toast(...args));
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
const texts = () => news.peek().map(({ text }) => text);

test("goes by itself, later when there is something to do about it", () => {
  render(<Toasts />);
  say("Saved.");
  say("Withdrawn.", { action: { label: "Undo", run: () => undefined } });
  pass(8_000);
  expect(texts()).toEqual(["Withdrawn."]);
  pass(4_000);
  expect(texts()).toEqual([]);
});

test("what has gone without its action tells so, once; the action tells nothing else", () => {
  const run = vi.fn<() => void>();
  const onGone = vi.fn<() => void>();
  render(<Toasts />);
  say("Deleted.", { action: { label: "Undo", run }, onGone, lasts_ms: 5_000 });
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  pass(60_000);
  expect([run.mock.calls.length, onGone.mock.calls.length]).toEqual([1, 0]);
  say("Deleted.", { action: { label: "Undo", run }, onGone, lasts_ms: 5_000 });
  pass(4_999);
  expect(onGone).not.toHaveBeenCalled();
  pass(60_000);
  expect([run.mock.calls.length, onGone.mock.calls.length]).toEqual([1, 1]);
});

test("stays as long as the pointer or the focus is on it", () => {
  render(<Toasts />);
  say("Saved.");
  pass(7_000);
  fireEvent.pointerEnter(screen.getByRole("status"));
  pass(60_000);
  fireEvent.pointerLeave(screen.getByRole("status"));
  pass(999);
  expect(texts()).toEqual(["Saved."]);
  screen.getByRole("button", { name: "Close" }).focus();
  pass(60_000);
  expect(texts()).toEqual(["Saved."]);
  screen.getByRole("button", { name: "Close" }).blur();
  pass(1);
  expect(texts()).toEqual([]);
});

test("F6 leads there and back, Escape closes and leads back, too", () => {
  render(
    <>
      <button type="button">Here</button>
      <Toasts />
    </>,
  );
  const here = screen.getByRole("button", { name: "Here" });
  here.focus();
  say("Withdrawn.", { action: { label: "Undo", run: () => undefined } });
  fireEvent.keyDown(here, { key: "F6" });
  const undo = screen.getByRole("button", { name: "Undo" });
  expect(document.activeElement).toBe(undo);
  fireEvent.keyDown(undo, { key: "F6" });
  expect(document.activeElement).toBe(here);
  fireEvent.keyDown(here, { key: "F6" });
  act(() => void fireEvent.keyDown(undo, { key: "Escape" }));
  expect(texts()).toEqual([]);
  expect(document.activeElement).toBe(here);
});

test("the same is said once, and of many the newest are shown", () => {
  const gone: string[] = [];
  for (const text of ["a", "b", "b", "c", "d"]) toast(text, { onGone: () => gone.push(text) });
  expect(texts()).toEqual(["b", "c", "d"]);
  expect(gone).toEqual(["b", "a"]);
});

test("an action runs once, and the focus is not lost with its button", () => {
  const run = vi.fn<() => void>();
  render(
    <>
      <main id="main" tabIndex={-1} />
      <Toasts />
    </>,
  );
  say("Listed.", { action: { label: "Undo", run } });
  const undo = screen.getByRole("button", { name: "Undo" });
  undo.focus();
  fireEvent.click(undo);
  expect(run).toHaveBeenCalledOnce();
  expect(texts()).toEqual([]);
  expect(document.activeElement?.id).toBe("main");
});
