// The partners as this tab has them: fetched when a page shows them, and again when the look says that they changed.
import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { api } from "../api";
import { currentEvent } from "../events/current";
import { done, type Outcome } from "../outcome";
import type { Partners } from "../protocol.gen";

/** So that not everybody fetches at the same moment. */
const SPREAD_MS = 10_000;

interface Known {
  readonly slug: string;
  readonly outcome: Outcome<Partners>;
}

/** Of an event that never had any. */
const NONE: Outcome<Partners> = done({ partners: [], revision: 0 });

const known = signal<Known | null>(null);

function knownOf(slug: string): Outcome<Partners> | null {
  return known.value?.slug === slug ? known.value.outcome : null;
}

/** Whatever came last, unless it is older: an answer may overtake another. */
export function takePartners(slug: string, outcome: Outcome<Partners>): void {
  const old = known.peek();
  const there = old?.slug === slug && old.outcome.ok ? old.outcome.body : null;
  const keeps = there !== null && (!outcome.ok || outcome.body.revision < there.revision);
  if (!keeps) known.value = { slug, outcome };
}

export interface Loaded {
  readonly partners: Outcome<Partners> | null;
  readonly reload: () => void;
}

export function usePartners(slug: string): Loaded {
  const partners = knownOf(slug);
  const wanted = currentEvent.value?.look.partners ?? 0;
  const asked = useRef(false);
  const fetch = async () => {
    asked.current = true;
    takePartners(slug, await api.partners(slug));
  };
  const lacking = () => {
    const outcome = knownOf(slug);
    return wanted > 0 && (outcome === null || !outcome.ok || outcome.body.revision < wanted);
  };
  useEffect(() => {
    if (currentEvent.peek()?.look.partners === 0) takePartners(slug, NONE);
    if (!lacking()) return undefined;
    const wait_ms = asked.current ? Math.random() * SPREAD_MS : 0;
    const timer = setTimeout(() => void (lacking() && fetch()), wait_ms);
    return () => clearTimeout(timer);
  }, [slug, wanted]);
  return { partners, reload: () => void fetch() };
}
