// The programme as this tab has it: fetched once for all pages of the event, and again when the foyer says so.
import { type ReadonlySignal, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { api } from "../api";
import { useSpaceOrNull } from "../events/space";
import { useReturn } from "../offline/return";
import { isAway, type Outcome } from "../outcome";
import type { Programme } from "../protocol.gen";

/** So that fifteen thousand don't fetch at the same moment. */
const SPREAD_MS = 10_000;

interface Source {
  readonly slug: string;
  readonly programme: ReadonlySignal<Outcome<Programme> | null>;
  readonly fetch: () => Promise<void>;
}

let source: Source | null = null;

function sourceOf(slug: string): Source {
  if (source?.slug === slug) return source;
  const programme = signal<Outcome<Programme> | null>(null);
  const fetch = async () => {
    const outcome = await api.programme(slug);
    const offline = !outcome.ok && outcome.refusal.code === "offline";
    // What was there is better than nothing.
    if (!offline || programme.peek()?.ok !== true) programme.value = outcome;
  };
  source = { slug, programme, fetch };
  return source;
}

export interface Loaded {
  readonly programme: Outcome<Programme> | null;
  readonly reload: () => void;
}

/** The server's ETag makes it cheap to ask again. */
export function useProgramme(slug: string): Loaded {
  const { programme, fetch } = sourceOf(slug);
  const space = useSpaceOrNull();
  useEffect(() => void fetch(), [fetch]);
  useReturn(isAway(programme.value), () => void fetch());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = space?.connection.onEntry((_, entry) => {
      const known = programme.peek();
      if (entry[0] !== "programme.updated" || (known?.ok && known.body.version === entry[1].version)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void fetch(), Math.random() * SPREAD_MS);
    });
    return () => {
      clearTimeout(timer);
      silence?.();
    };
  }, [fetch, space]);
  return { programme: programme.value, reload: () => void fetch() };
}
