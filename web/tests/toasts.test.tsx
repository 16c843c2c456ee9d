// Short news: what one may do about them, and how long they stay.
import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { speak } from "../src/i18n";
import { toast } from "../src/ui";
import { Toasts } from "../src/ui/toasts";

const LONG_MS = 10_000;

beforeEach(async () => {
  await speak("en");
  vi.useFakeTimers();
  render(
    <>
      <main id="main" tabIndex={-1} />
      <Toasts />
    </>,
  );
});

afterEach(() => {
  act(() => void vi.advanceTimersByTime(LONG_MS));
  cleanup();
  vi.useRealTimers();
});

const tell = (...news: Parameters<typeof toast>) => act(() => toast(...news));
const shown = () => [...document.querySelectorAll(".toast span")].map((each) => each.textContent);

test("news go by themselves, at most three are shown, and none twice", () => {
  for (const text of ["one", "two", "three", "four", "three"]) tell(text);
  expect(shown()).toEqual(["two", "four", "three"]);
  act(() => void vi.advanceTimersByTime(LONG_MS));
  expect(shown()).toEqual([]);
});

test("an action runs once, the news are gone with it, and the focus is not lost", () => {
  const run = vi.fn<() => void>();
  tell("Listed.", { action: { label: "Undo", run } });
  const button = screen.getByRole("button", { name: "Undo" });
  button.focus();
  fireEvent.click(button);
  expect(run).toHaveBeenCalledOnce();
  expect(shown()).toEqual([]);
  expect(document.activeElement?.id).toBe("main");
});

test("news wait for whoever has the focus in them", () => {
  tell("Listed.", { action: { label: "Undo", run: () => undefined } });
  const button = screen.getByRole("button", { name: "Undo" });
  act(() => button.focus());
  act(() => void vi.advanceTimersByTime(LONG_MS));
  expect(shown()).toEqual(["Listed."]);
  act(() => button.blur());
  act(() => void vi.advanceTimersByTime(LONG_MS));
  expect(shown()).toEqual([]);
});
