// What a tab makes of what it is told of an event's look.
import { expect, test } from "vitest";
import type { Entry, Look } from "../protocol.gen";
import { branding, newer } from "./state";

const FACTS = { me: "ada", view: "everyone" } as const;

function look(revision: number): Look {
  return { accent: null, logo: null, banner: null, partners: 0, revision };
}

function changed(revision: number): Entry {
  return ["branding.changed", { look: look(revision) }];
}

test("a new look takes the place of the old one, and an old one does not come back", () => {
  const start = branding.start({ look: look(3) }, undefined, FACTS);
  expect(start).toEqual(look(3));
  expect(branding.apply(start, changed(4), FACTS)).toEqual(look(4));
  expect(branding.apply(start, changed(2), FACTS)).toBe(start);
  expect(branding.apply(start, changed(3), FACTS)).toBe(start);
});

test("one's own change shows with the answer", () => {
  const start = look(3);
  const body = { room: "foyer", accent: null };
  expect(branding.answered?.(start, { tag: "branding.set_accent", body, reply: look(5) }, FACTS)).toEqual(look(5));
  const partners = { partners: [], revision: 9 };
  const moved = { room: "foyer", partner: "p", before: null };
  expect(branding.answered?.(start, { tag: "branding.move_partner", body: moved, reply: partners }, FACTS)).toBe(start);
});

test("the newer of two looks is the newer whichever comes first", () => {
  expect(newer(look(1), look(2)).revision).toBe(2);
  expect(newer(look(2), look(1)).revision).toBe(2);
});
