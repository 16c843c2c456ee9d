// Which sessions of a programme somebody wants to see: a filter that lives in the address.
import { plain, wordsIn } from "../plain";
import type { Programme, SessionCard } from "../protocol.gen";
import { phase } from "./state";

/** Empty strings ask for nothing. `day` is a calendar day in the viewer's zone. */
export interface Filter {
  readonly words: string;
  readonly day: string;
  readonly track: string;
  readonly type: string;
  readonly language: string;
  readonly live: boolean;
}

export function readFilter(search: URLSearchParams): Filter {
  return {
    words: search.get("q") ?? "",
    day: search.get("day") ?? "",
    track: search.get("track") ?? "",
    type: search.get("type") ?? "",
    language: search.get("language") ?? "",
    live: search.get("live") === "1",
  };
}

/** Whether it asks for anything besides a day. */
export function isNarrow(filter: Filter): boolean {
  return filter.live || [filter.words.trim(), filter.track, filter.type, filter.language].some(Boolean);
}

/** How many of its choices are hidden in a dialog. */
export function countHidden(filter: Filter): number {
  return [filter.track, filter.type, filter.language].filter(Boolean).length;
}

/** What is searched of each session, made once for a programme. */
export function haystacks(programme: Programme): ReadonlyMap<string, string> {
  return new Map(programme.sessions.map((session) => [session.id, haystack(session, programme)]));
}

function haystack(session: SessionCard, programme: Programme): string {
  const speakers = session.speakers.map((at) => programme.speakers[at]?.name ?? "");
  const { title, subtitle, hall, type, tracks, tags } = session;
  return plain([title, subtitle, hall, type, ...tracks, ...tags, ...speakers].join(" "));
}

/** All filters but the day, which the list itself shows. */
export function choose(
  sessions: readonly SessionCard[],
  filter: Filter,
  texts: ReadonlyMap<string, string>,
  now_ms: number,
): readonly SessionCard[] {
  const words = wordsIn(filter.words);
  return sessions.filter(
    (session) =>
      (filter.track === "" || session.tracks.includes(filter.track)) &&
      (filter.type === "" || session.type === filter.type) &&
      (filter.language === "" || session.language === filter.language) &&
      (!filter.live || isOn(session, now_ms)) &&
      words.every((word) => texts.get(session.id)?.includes(word)),
  );
}

/** Live or paused: there is a room to go to now. */
export function isOn(session: SessionCard, now_ms: number): boolean {
  const now = phase(session, now_ms);
  return now === "live" || now === "paused";
}

export interface Choices {
  readonly tracks: readonly string[];
  readonly types: readonly string[];
  readonly languages: readonly string[];
}

export function choices(sessions: readonly SessionCard[]): Choices {
  return {
    tracks: distinct(sessions.flatMap((session) => session.tracks)),
    types: distinct(sessions.map((session) => session.type)),
    languages: distinct(sessions.map((session) => session.language)),
  };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter(Boolean).sort((one, other) => one.localeCompare(other));
}
