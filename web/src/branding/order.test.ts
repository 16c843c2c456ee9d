// A partner moves by one among its peers, and not past the ends.
import { expect, test } from "vitest";
import type { Partner } from "../protocol.gen";
import { beforeAfter, type Step } from "./order";

function partner(id: string): Partner {
  return { id, name: id, tier: "gold", link: null, logo: null };
}

const peers = ["a", "b", "c"].map(partner);

test.each([
  ["a", -1, null],
  ["a", 1, { before: "c", place: 2 }],
  ["b", -1, { before: "a", place: 1 }],
  ["b", 1, { before: null, place: 3 }],
  ["c", -1, { before: "b", place: 2 }],
  ["c", 1, null],
  ["x", 1, null],
] as const)("%s by %i", (id, step: Step, way) => {
  expect(beforeAfter(peers, partner(id), step)).toEqual(way);
});
