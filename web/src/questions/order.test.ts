import { describe, expect, test } from "vitest";
import { kept, reordered, same, settled } from "./order";

const nobody = () => false;
const list = (words: string) => words.split(" ").filter(Boolean);
const shown = (ids: string, news = "") => ({ ids: list(ids), news: list(news) });

describe("while somebody reads in a list", () => {
  test("what is there keeps its order", () => {
    expect(kept(shown("a b c"), list("c b a"), nobody)).toEqual(shown("a b c"));
  });

  test("what went is gone", () => {
    expect(kept(shown("a b c"), list("c a"), nobody)).toEqual(shown("a c"));
  });

  test("what came waits", () => {
    expect(kept(shown("a b"), list("x a y b"), nobody)).toEqual(shown("a b", "x y"));
  });

  test("what waited and went is not waited for any more", () => {
    expect(kept(shown("a b", "x y"), list("a y b"), nobody)).toEqual(shown("a b", "y"));
  });

  test("one's own does not wait, and stands after the one that it follows", () => {
    const mine = (id: string) => id === "m" || id === "n";
    expect(kept(shown("b a"), list("m a x b n"), mine)).toEqual(shown("m b n a", "x"));
  });

  test("an older page joins where it belongs", () => {
    const older = (id: string) => id > "c";
    expect(kept(shown("b a c"), list("a b c d e"), older)).toEqual(shown("b a c d e"));
    expect(kept(shown(""), list("d e"), older)).toEqual(shown("d e"));
  });
});

test("what is put in order again leaves waiting what waits", () => {
  expect(reordered(shown("a b", "x"), list("x b a"))).toEqual(shown("b a", "x"));
});

test("a list that settles shows all", () => {
  expect(settled(list("x b a"))).toEqual(shown("x b a"));
});

test("lists are the same when they have the same in the same order", () => {
  expect(same(list("a b"), list("a b"))).toBe(true);
  expect(same(list("a b"), list("b a"))).toBe(false);
  expect(same(list("a b"), list("a"))).toBe(false);
});
