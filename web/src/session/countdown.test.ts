import { expect, test } from "vitest";
import { countdown } from "./countdown";

test.each([
  [0, "00:00"],
  [-5_000, "00:00"],
  [1, "00:01"],
  [59_000, "00:59"],
  [61_000, "01:01"],
  [3_600_000, "1:00:00"],
  [3_723_000, "1:02:03"],
])("%i ms are shown as %s", (leftMs, shown) => {
  expect(countdown(leftMs, "en")).toBe(shown);
});
