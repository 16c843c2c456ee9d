// The events of a server by when they are: on now, coming, past.
import type { EventCard } from "../protocol.gen";

export interface Eras {
  readonly now: readonly EventCard[];
  readonly coming: readonly EventCard[];
  readonly past: readonly EventCard[];
}

/** What is on and what comes by its start, what was by its end, the latest first; without dates it is still to come. */
export function erasOf(events: readonly EventCard[], now_ms: number): Eras {
  const starts = (event: EventCard) => event.starts_at_ms ?? Infinity;
  const ends = (event: EventCard) => event.ends_at_ms ?? Infinity;
  const byStart = [...events].sort((one, other) => order(starts(one), starts(other)));
  return {
    now: byStart.filter((event) => starts(event) <= now_ms && now_ms < ends(event)),
    coming: byStart.filter((event) => starts(event) > now_ms),
    past: events.filter((event) => ends(event) <= now_ms).sort((one, other) => order(ends(other), ends(one))),
  };
}

function order(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
