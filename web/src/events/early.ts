// The first event's home, asked for before the page's code and texts are there: a round trip less.
import { api } from "../api";
import type { Outcome } from "../outcome";
import type { EventHome } from "../protocol.gen";

let early: { readonly slug: string; readonly outcome: Promise<Outcome<EventHome>> } | null = null;

export function fetchEarly(slug: string): void {
  early = { slug, outcome: api.eventHome(slug) };
}

/** Uses the early answer once. */
export function fetchHome(slug: string): Promise<Outcome<EventHome>> {
  const first = early;
  early = null;
  return first?.slug === slug ? first.outcome : api.eventHome(slug);
}
