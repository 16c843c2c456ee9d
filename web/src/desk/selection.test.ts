import { expect, test } from "vitest";
import { question } from "../../tests/sample";
import { NONE, type Selection, extend, survive, toggle, without } from "./selection";

const a = question("a");
const b = question("b");
const c = question("c");
const d = question("d");
const SHOWN = [a, b, c, d];

const ids = (selection: Selection) => [...selection.keys()];

test("a card is selected, and unselected again", () => {
  expect(ids(toggle(NONE, a))).toEqual(["a"]);
  expect(ids(toggle(toggle(NONE, a), a))).toEqual([]);
});

test("all from the last one to this one, downwards and upwards", () => {
  expect(ids(extend(toggle(NONE, b), d, SHOWN))).toEqual(["b", "c", "d"]);
  expect(ids(extend(toggle(NONE, d), b, SHOWN))).toEqual(["d", "c", "b"]);
});

test("what was selected before stays, and the last one begins the next stretch", () => {
  const first = extend(toggle(toggle(NONE, d), a), b, SHOWN);
  expect(ids(first)).toEqual(["d", "a", "b"]);
  expect(ids(extend(first, c, SHOWN))).toEqual(["d", "a", "b", "c"]);
});

test("without one to begin at, or in another column, only this one", () => {
  expect(ids(extend(NONE, c, SHOWN))).toEqual(["c"]);
  expect(ids(extend(toggle(NONE, question("elsewhere")), c, SHOWN))).toEqual(["elsewhere", "c"]);
});

test("it survives what others do, but for those they moved away", () => {
  const selection = toggle(toggle(toggle(NONE, a), b), c);
  const calm = { a: { ...a, votes: 4, labels: ["x"] }, b, c };
  expect(survive(selection, calm)).toEqual({ selection, gone: [] });
  expect(survive(selection, calm).selection).toBe(selection);
  const moved = { a, b: { ...b, state: "dismissed" as const } };
  const { selection: left, gone } = survive(selection, moved);
  expect(ids(left)).toEqual(["a"]);
  expect(gone).toEqual(["b", "c"]);
});

test("what was dealt with is unselected", () => {
  expect(ids(without(toggle(toggle(NONE, a), b), ["a", "z"]))).toEqual(["b"]);
});
