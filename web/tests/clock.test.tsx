// The server's clock, and the beats by which pages follow it.
import { act, cleanup, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { serverNow, setServerClock, useNow } from "../src/clock";

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => {
  cleanup();
  vi.advanceTimersByTime(1_000);
  setServerClock(Date.now());
  vi.useRealTimers();
});

function Seconds({ step_ms = 1_000 }: { readonly step_ms?: number }) {
  return <p>{Math.floor(useNow(step_ms).value / 1_000)}</p>;
}

const shown = () => screen.getAllByText(/\d+/).map((each) => Number(each.textContent));

test("many follow one timer, which ends with the last of them", () => {
  const { rerender, unmount } = render(<>{[<Seconds key="a" />, <Seconds key="b" />]}</>);
  expect(vi.getTimerCount()).toBe(1);
  act(() => void vi.advanceTimersByTime(2_000));
  expect(shown()).toEqual([1_002, 1_002]);
  rerender(<>{[<Seconds key="b" />]}</>);
  expect(vi.getTimerCount()).toBe(1);
  unmount();
  vi.advanceTimersByTime(1_000);
  expect(vi.getTimerCount()).toBe(0);
});

test("who comes after a pause is told the time of now", () => {
  render(<Seconds />);
  cleanup();
  vi.advanceTimersByTime(1_000);
  vi.setSystemTime(9_000_000);
  render(<Seconds />);
  expect(shown()).toEqual([9_000]);
});

test("a hello that tells another time moves every page", () => {
  render(
    <>
      <Seconds />
      <Seconds step_ms={60_000} />
    </>,
  );
  act(() => setServerClock(5_000_000));
  expect(serverNow()).toBe(5_000_000);
  expect(shown()).toEqual([5_000, 5_000]);
});
