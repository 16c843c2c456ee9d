// A day's sessions laid out across the halls: which column, how far down, how long, and what stands side by side.
import type { SessionCard } from "../protocol.gen";
import { placeOf, railOf, type Stretch } from "./rail";
import { type Span, spanOf } from "./state";

/** A block looks at least so long: its title has to be read, and pressed. */
const LEAST_MS = 30 * 60_000;

export interface Block {
  readonly session: SessionCard;
  /** Of `halls`. */
  readonly column: number;
  readonly top: number;
  readonly height: number;
  /** Which one of the `lanes` that those which overlap in a hall share. */
  readonly lane: number;
  readonly lanes: number;
}

/** Blocks that begin together, in the order of the halls. */
export interface Row {
  readonly at_ms: number;
  readonly blocks: readonly Block[];
}

export interface Timeline {
  /** "" comes last: of sessions without a hall. */
  readonly halls: readonly string[];
  readonly rail: readonly Stretch[];
  readonly rows: readonly Row[];
  readonly height: number;
}

export function layOut(sessions: readonly SessionCard[], zone: string): Timeline {
  const halls = hallsOf(sessions);
  const rail = railOf(sessions.map(looksLike), zone);
  const blocks = halls.flatMap((hall, column) => {
    const inHall = sessions.filter((session) => session.hall === hall);
    return lanesOf(inHall).map((laned) => ({ ...laned, column, ...extent(laned.session, rail) }));
  });
  const last = rail.at(-1);
  return { halls, rail, rows: rowsOf(blocks), height: last === undefined ? 0 : last.top + last.height };
}

/** Hall 2 before Hall 10. */
export function hallsOf(sessions: readonly SessionCard[]): readonly string[] {
  const halls = [...new Set(sessions.map((session) => session.hall))];
  const byName = (one: string, other: string) => one.localeCompare(other, undefined, { numeric: true });
  return halls.sort((one, other) => Number(one === "") - Number(other === "") || byName(one, other));
}

function looksLike(session: SessionCard): Span {
  const { from_ms, to_ms } = spanOf(session);
  return { from_ms, to_ms: Math.max(to_ms, from_ms + LEAST_MS) };
}

function extent(session: SessionCard, rail: readonly Stretch[]): Pick<Block, "top" | "height"> {
  const { from_ms, to_ms } = looksLike(session);
  const top = placeOf(from_ms, rail) ?? 0;
  return { top, height: (placeOf(to_ms, rail) ?? top) - top };
}

type Laned = Pick<Block, "session" | "lane" | "lanes">;

/** Of one hall: those that overlap, if only through others, share its width. */
function lanesOf(sessions: readonly SessionCard[]): readonly Laned[] {
  return clustersOf(sessions).flatMap((cluster) => {
    const ends: number[] = [];
    const placed = cluster.map((session) => {
      const { from_ms, to_ms } = looksLike(session);
      const free = ends.findIndex((end_ms) => end_ms <= from_ms);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = to_ms;
      return { session, lane };
    });
    return placed.map((one) => ({ ...one, lanes: ends.length }));
  });
}

function clustersOf(sessions: readonly SessionCard[]): readonly (readonly SessionCard[])[] {
  const clusters: SessionCard[][] = [];
  let busyUntil_ms = -Infinity;
  for (const session of [...sessions].sort(byStart)) {
    const { from_ms, to_ms } = looksLike(session);
    if (from_ms >= busyUntil_ms) clusters.push([]);
    clusters.at(-1)?.push(session);
    busyUntil_ms = Math.max(busyUntil_ms, to_ms);
  }
  return clusters;
}

/** The longer one first. */
function byStart(one: SessionCard, other: SessionCard): number {
  const [a, b] = [spanOf(one), spanOf(other)];
  return a.from_ms - b.from_ms || b.to_ms - a.to_ms;
}

function rowsOf(blocks: readonly Block[]): readonly Row[] {
  const rows = new Map<number, Block[]>();
  for (const block of blocks) {
    const at_ms = spanOf(block.session).from_ms;
    rows.set(at_ms, [...(rows.get(at_ms) ?? []), block]);
  }
  return [...rows].sort(([one], [other]) => one - other).map(([at_ms, blocks]) => ({ at_ms, blocks }));
}
