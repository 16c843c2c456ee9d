// The programme's days: which sessions stand under which, and the day to open with.
import type { SessionCard } from "../protocol.gen";
import { type Filter, isNarrow, isOn } from "./filter";
import { spanOf } from "./state";

export const ALL_DAYS = "all";

export interface Day {
  readonly day: string;
  readonly sessions: readonly SessionCard[];
}

/** In the order of the programme, which is by start. */
export function byDay(sessions: readonly SessionCard[], dayOf: (session: SessionCard) => string): readonly Day[] {
  const days = new Map<string, SessionCard[]>();
  for (const session of sessions) {
    const day = dayOf(session);
    const list = days.get(day);
    if (list === undefined) days.set(day, [session]);
    else list.push(session);
  }
  return [...days].map(([day, sessions]) => ({ day, sessions }));
}

/** A day, and before it what began earlier and is still on: midnight takes nobody's session away. */
export function today(days: readonly Day[], day: string, now_ms: number): readonly Day[] {
  return days.flatMap((one) => {
    if (one.day === day) return [one];
    const sessions = one.day < day ? one.sessions.filter((session) => isOn(session, now_ms)) : [];
    return sessions.length > 0 ? [{ day: one.day, sessions }] : [];
  });
}

/** The day to open with: today, else the next one with sessions, else the last. */
export function firstDay(days: readonly string[], today: string): string {
  return days.find((day) => day >= today) ?? days.at(-1) ?? ALL_DAYS;
}

/** A search looks at all days unless one was chosen. */
export function shownDay(days: readonly string[], filter: Filter, today: string): string {
  if (filter.day !== "") return filter.day;
  return isNarrow(filter) ? ALL_DAYS : firstDay(days, today);
}

export interface Parts {
  readonly over: readonly SessionCard[];
  readonly left: readonly SessionCard[];
}

/** What a day has behind and before it; of a day that is wholly over, nothing is put away. */
export function partAt(sessions: readonly SessionCard[], now_ms: number): Parts {
  const over = sessions.filter((session) => spanOf(session).to_ms <= now_ms || hasEnded(session));
  if (over.length === sessions.length) return { over: [], left: sessions };
  return { over, left: sessions.filter((session) => !over.includes(session)) };
}

/** One that was withdrawn stays where people look for it. */
function hasEnded(session: SessionCard): boolean {
  return session.ended_at_ms !== null && session.status !== "withdrawn";
}
