import { expect, test } from "vitest";
import { characters } from "./characters";

test.each([
  ["", 0],
  ["  ", 0],
  [" hello\r\n", 5],
  ["a\r\nb", 3],
  ["e\u0301", 1],
  ["👋🏽", 2],
  ["你好", 2],
])("%j counts as %i", (text, count) => {
  expect(characters(text)).toBe(count);
});
