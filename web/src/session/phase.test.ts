import { expect, test } from "vitest";
import { type Course, phase } from "../programme/state";

const PLANNED: Course = {
  starts_at_ms: 100,
  ends_at_ms: 200,
  status: "scheduled",
  held: false,
  opened_at_ms: null,
  paused_at_ms: null,
  ended_at_ms: null,
  extended_until_ms: null,
};

test.each([
  ["before its start", {}, 99, "upcoming"],
  ["at its start", {}, 100, "live"],
  ["at its end", {}, 200, "ended"],
  ["held at its start", { held: true }, 150, "upcoming"],
  ["held past its end", { held: true }, 200, "ended"],
  ["opened early", { opened_at_ms: 50 }, 60, "live"],
  ["opened although held", { held: true, opened_at_ms: 120 }, 130, "live"],
  ["paused", { paused_at_ms: 150 }, 160, "paused"],
  ["ended early", { ended_at_ms: 150 }, 160, "ended"],
  ["extended", { extended_until_ms: 300 }, 250, "live"],
  ["withdrawn", { status: "withdrawn" }, 150, "ended"],
] as const)("a session %s", (_, done, nowMs, now) => {
  expect(phase({ ...PLANNED, ...done }, nowMs)).toBe(now);
});
