import { describe, expect, test } from "vitest";
import { edges, Heights, type Piece, pieces, spanOf } from "./windowing";

const KEYS = Array.from({ length: 2_000 }, (_, at) => `q${at}`);
const SCREEN_PX = 800;

/** Rows of 100 px each. */
function evenly(): number[] {
  const heights = new Heights();
  heights.measure("any", 100);
  return edges(KEYS, heights);
}

const rows = (found: readonly Piece[]) => found.flatMap((piece) => (piece.kind === "row" ? [piece.at] : []));
const height = (found: readonly Piece[]) =>
  found.reduce((sum, piece) => sum + (piece.kind === "gap" ? piece.height_px : 100), 0);

describe("heights", () => {
  test("that are not known are guessed by those that are", () => {
    const heights = new Heights();
    const before = heights.of("b");
    expect(before).toBeGreaterThan(0);
    heights.measure("a", 50);
    heights.measure("c", 150);
    expect([heights.of("a"), heights.of("b")]).toEqual([50, 100]);
  });

  test("are news once, and what is not laid out has none", () => {
    const heights = new Heights();
    expect(heights.measure("a", 50)).toBe(true);
    expect(heights.measure("a", 50)).toBe(false);
    expect(heights.measure("a", 0)).toBe(false);
    expect(heights.measure("a", 60)).toBe(true);
    expect(heights.of("b")).toBe(60);
  });

  test("make the edges of the rows", () => {
    const heights = new Heights();
    heights.measure("a", 10);
    heights.measure("b", 30);
    expect(edges(["a", "b"], heights)).toEqual([0, 10, 40]);
    expect(edges([], heights)).toEqual([0]);
  });
});

describe("the span", () => {
  test.each([0, 99, 100, 12_345, 100_000, 199_200])("has what is on the screen at %i px and a screen around it", (top_px) => {
    const { first, end } = spanOf(evenly(), top_px, top_px + SCREEN_PX);
    expect(first * 100).toBeLessThanOrEqual(Math.max(0, top_px - SCREEN_PX));
    expect(end * 100).toBeGreaterThanOrEqual(Math.min(200_000, top_px + 2 * SCREEN_PX));
    expect(end - first).toBeLessThan(40);
  });

  test("is nearest to a screen that is above or below the list", () => {
    expect(spanOf(evenly(), -5_000, -4_200).first).toBe(0);
    expect(spanOf(evenly(), 900_000, 900_800).end).toBe(2_000);
  });

  test("of an empty list is empty", () => {
    expect(spanOf([0], 0, SCREEN_PX)).toEqual({ first: 0, end: 0 });
  });

  test("does not change with every pixel", () => {
    const spans = Array.from({ length: 100 }, (_, px) => JSON.stringify(spanOf(evenly(), 5_000 + px, 5_800 + px)));
    expect(new Set(spans).size).toBeLessThanOrEqual(3);
  });
});

describe("the pieces", () => {
  test("are as high as the whole list, wherever the span is", () => {
    for (const span of [{ first: 0, end: 20 }, { first: 500, end: 530 }, { first: 1_990, end: 2_000 }]) {
      expect(height(pieces(evenly(), span, []))).toBe(200_000);
    }
  });

  test("hold the one with the focus and its neighbours, far from the screen", () => {
    const found = pieces(evenly(), { first: 500, end: 510 }, [3]);
    expect(rows(found)).toEqual([2, 3, 4, ...Array.from({ length: 10 }, (_, at) => 500 + at)]);
    expect(found.filter((piece) => piece.kind === "gap").map((piece) => piece.at)).toEqual([0, 5, 510]);
    expect(height(found)).toBe(200_000);
  });

  test("of a list that fits have no gaps", () => {
    expect(pieces(edges(["a", "b"], new Heights()), { first: 0, end: 2 }, [])).toEqual([
      { kind: "row", at: 0 },
      { kind: "row", at: 1 },
    ]);
  });
});
