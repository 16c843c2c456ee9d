import { expect, test } from "vitest";
import { type Place, type Wishes, settle } from "./settle";

const NOBODY: Omit<Wishes, "wanted"> = { held: false, isMine: () => false, open: new Set() };
const HELD = { ...NOBODY, held: true };

const here = (...ids: readonly string[]): Place[] => ids.map((id) => ({ id, left: false }));

test("a column that nobody is at work in has its own order at once", () => {
  expect(settle(here("a", "b", "c"), { ...NOBODY, wanted: ["c", "d", "a"] })).toEqual(here("c", "d", "a"));
});

test("under somebody's hands nothing changes places, and what is new comes last", () => {
  expect(settle(here("a", "b"), { ...HELD, wanted: ["new", "b", "a"] })).toEqual(here("a", "b", "new"));
});

test("what others took away keeps its place and says so, until the column settles", () => {
  const held = settle(here("a", "b", "c"), { ...HELD, wanted: ["a", "c"] });
  expect(held).toEqual([{ id: "a", left: false }, { id: "b", left: true }, { id: "c", left: false }]);
  expect(settle(held, { ...NOBODY, wanted: ["a", "c"] })).toEqual(here("a", "c"));
});

test("what comes back is there again, where it was", () => {
  const held = settle(here("a", "b", "c"), { ...HELD, wanted: ["a", "c"] });
  expect(settle(held, { ...HELD, wanted: ["a", "c", "b"] })).toEqual(here("a", "b", "c"));
});

test("what one moved oneself goes at once", () => {
  expect(settle(here("a", "b", "c"), { ...HELD, isMine: (id) => id === "b", wanted: ["a", "c"] })).toEqual(here("a", "c"));
});

test("a form that is open stays where it is, whoever moves its question", () => {
  const open = new Set(["b"]);
  for (const [held, isMine] of [[false, false], [true, false], [true, true]] as const) {
    const places = settle(here("a", "b", "c"), { wanted: ["a", "c"], held, isMine: () => isMine, open });
    expect(places.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(places[1]?.left).toBe(true);
  }
});
