// What of a programme is shown, and how: follows from the address, the clock and the width of the screen.
import { useMemo } from "preact/hooks";
import { useNow } from "../clock";
import { dayOf, viewerZone } from "../format";
import { useMedia } from "../media";
import type { Programme, SessionCard } from "../protocol.gen";
import { search, setSearch } from "../router";
import { type Clocks, readClocks } from "./clocks";
import { ALL_DAYS, byDay, type Day, shownDay, today } from "./days";
import { choose, type Filter, haystacks, readFilter } from "./filter";

export type Shape = "list" | "timeline";

export interface View {
  readonly programme: Programme;
  readonly filter: Filter;
  readonly clocks: Clocks;
  readonly now_ms: number;
  /** All days of the programme, and those of them on which something was found. */
  readonly days: readonly Day[];
  readonly found: readonly Day[];
  /** Of the calendar, in the zone that is shown. */
  readonly today: string;
  /** The one that is shown, or all. */
  readonly day: string;
  readonly shown: readonly Day[];
  readonly shape: Shape;
  /** Whether there is space for a timeline. */
  readonly wide: boolean;
}

export function useView(programme: Programme): View {
  const wide = useMedia("(min-width: 64rem)");
  const now_ms = useNow().value;
  const filter = readFilter(search.value);
  const clocks = readClocks(search.value, viewerZone(), programme.event.zone);
  const texts = useMemo(() => haystacks(programme), [programme]);
  const inZone = (session: SessionCard) => dayOf(session.starts_at_ms, clocks.zone);
  const days = useMemo(() => byDay(programme.sessions, inZone), [programme, clocks.zone]);
  const found = byDay(choose(programme.sessions, filter, texts, now_ms), inZone);
  const now = dayOf(now_ms, clocks.zone);
  const day = shownDay(days.map((one) => one.day), filter, now);
  const shown = shownDays(found, day, now, now_ms);
  const whole = shownDays(days, day, now, now_ms);
  const shape = wide && day !== ALL_DAYS ? (askedShape(search.value) ?? usualShape(whole)) : "list";
  return { programme, filter, clocks, now_ms, days, found, today: now, day, shown, shape, wide };
}

function shownDays(days: readonly Day[], day: string, now: string, now_ms: number): readonly Day[] {
  if (day === ALL_DAYS) return days;
  return day === now ? today(days, day, now_ms) : days.filter((one) => one.day === day);
}

function askedShape(search: URLSearchParams): Shape | null {
  const asked = search.get("view");
  return asked === "list" || asked === "timeline" ? asked : null;
}

/** What is all in one hall needs no columns. */
function usualShape(days: readonly Day[]): Shape {
  const halls = new Set(days.flatMap((day) => day.sessions.map((session) => session.hall)));
  return halls.size > 1 ? "timeline" : "list";
}

/** Leaves the day as it is. */
export function clearFilters(): void {
  setSearch({ q: null, track: null, type: null, language: null, live: null });
}
