// The whole programme in one look: how much there is on each day, and in each of its hours.
import { dayOf } from "../format";
import type { SessionCard } from "../protocol.gen";
import { fullHours, wallClock } from "./hours";
import { spanOf } from "./state";

const HOURS = 24;

export interface PictureDay {
  /** As `2020-06-22`. */
  readonly day: string;
  /** When its first session begins. */
  readonly at_ms: number;
  /** How many sessions begin on it. */
  readonly count: number;
  /** How many are on at each hour of the clock. */
  readonly hours: readonly number[];
}

/** Days on which something begins, in their order; without what was withdrawn. */
export function pictureOf(sessions: readonly SessionCard[], zone: string): readonly PictureDay[] {
  const days = new Map<string, { at_ms: number; count: number; hours: number[] }>();
  const held = sessions.filter((session) => session.status !== "withdrawn");
  for (const session of held) {
    const { from_ms } = spanOf(session);
    const day = dayOf(from_ms, zone);
    const known = days.get(day) ?? { at_ms: from_ms, count: 0, hours: Array.from({ length: HOURS }, () => 0) };
    days.set(day, { ...known, at_ms: Math.min(known.at_ms, from_ms), count: known.count + 1 });
  }
  for (const session of held) {
    for (const [day, hour] of hoursOf(session, zone)) {
      const hours = days.get(day)?.hours;
      if (hours !== undefined) hours[hour] = (hours[hour] ?? 0) + 1;
    }
  }
  return [...days].map(([day, facts]) => ({ day, ...facts })).sort((one, other) => one.at_ms - other.at_ms);
}

/** Of an hour that comes twice a session is counted once. */
function hoursOf(session: SessionCard, zone: string): readonly (readonly [string, number])[] {
  const { from_ms, to_ms } = spanOf(session);
  const lines = fullHours(from_ms, to_ms, zone).slice(0, -1);
  const seen = new Map(lines.map((at_ms) => [`${dayOf(at_ms, zone)} ${wallClock(at_ms, zone).hour}`, at_ms]));
  return [...seen.values()].map((at_ms) => [dayOf(at_ms, zone), wallClock(at_ms, zone).hour] as const);
}

export interface HourRange {
  readonly first: number;
  /** Included. */
  readonly last: number;
}

/** From the earliest hour of any day to the latest. */
export function hourRange(days: readonly PictureDay[]): HourRange {
  const busy = Array.from({ length: HOURS }, (_, hour) => hour).filter((hour) => days.some((day) => (day.hours[hour] ?? 0) > 0));
  return { first: busy[0] ?? 0, last: busy.at(-1) ?? HOURS - 1 };
}

export interface Cell {
  readonly day: PictureDay;
  /** From 1: the day of the week, and which of the weeks that have anything. */
  readonly column: number;
  readonly row: number;
  /** Whether no day of its month stands before it. */
  readonly newMonth: boolean;
}

const WEEK = 7;
const DAY_MS = 86_400_000;

/** `firstWeekday` is 1 for Monday to 7 for Sunday, as calendars in the viewer's region begin. */
export function calendarOf(days: readonly PictureDay[], firstWeekday: number): readonly Cell[] {
  const weeks: number[] = [];
  return days.map((day, at) => {
    const number = Date.parse(day.day) / DAY_MS;
    // The first of January 1970 was a Thursday.
    const column = (((number + 4 - firstWeekday) % WEEK) + WEEK) % WEEK;
    const week = number - column;
    if (weeks.at(-1) !== week) weeks.push(week);
    const newMonth = days[at - 1]?.day.slice(0, 7) !== day.day.slice(0, 7);
    return { day, column: column + 1, row: weeks.length, newMonth };
  });
}
