// The rail of a timeline: the hours of a day from its first session to its last, long pauses drawn together.
import { fullHours } from "./hours";
import type { Span } from "./state";

/** So many hours without a session shrink to a gap. */
const IDLE_HOURS = 3;
const GAP_HEIGHT = 40;
const HOUR_HEIGHT = 60;
const MINUTE_MS = 60_000;

/** What lies between two lines of the rail; heights are minutes, but for a gap's. */
export interface Stretch extends Span {
  readonly gap: boolean;
  readonly top: number;
  readonly height: number;
}

interface Hour extends Span {
  readonly idle: boolean;
}

export function railOf(spans: readonly Span[], zone: string): readonly Stretch[] {
  if (spans.length === 0) return [];
  const from_ms = Math.min(...spans.map((span) => span.from_ms));
  const to_ms = Math.max(...spans.map((span) => span.to_ms));
  const lines = fullHours(from_ms, to_ms, zone);
  const hours = lines.slice(0, -1).map((line, at): Hour => {
    const next = lines[at + 1] ?? line;
    return { from_ms: line, to_ms: next, idle: !spans.some((span) => span.from_ms < next && span.to_ms > line) };
  });
  return stacked(runsOf(hours).flatMap(shrunk));
}

/** Hours that follow one another and are alike. */
function runsOf(hours: readonly Hour[]): readonly (readonly Hour[])[] {
  const runs: Hour[][] = [];
  for (const hour of hours) {
    const last = runs.at(-1);
    if (last?.[0]?.idle === hour.idle) last.push(hour);
    else runs.push([hour]);
  }
  return runs;
}

function shrunk(run: readonly Hour[]): readonly Omit<Stretch, "top">[] {
  const [first] = run;
  const last = run.at(-1);
  if (first?.idle === true && last !== undefined && run.length >= IDLE_HOURS) {
    return [{ from_ms: first.from_ms, to_ms: last.to_ms, gap: true, height: GAP_HEIGHT }];
  }
  return run.map(({ from_ms, to_ms }) => {
    return { from_ms, to_ms, gap: false, height: Math.min(HOUR_HEIGHT, (to_ms - from_ms) / MINUTE_MS) };
  });
}

function stacked(stretches: readonly Omit<Stretch, "top">[]): readonly Stretch[] {
  let top = 0;
  return stretches.map((stretch) => {
    const placed = { ...stretch, top };
    top += stretch.height;
    return placed;
  });
}

/** How far down a moment is; null before and after. */
export function placeOf(at_ms: number, rail: readonly Stretch[]): number | null {
  const stretch = rail.find((one) => at_ms >= one.from_ms && at_ms <= one.to_ms);
  if (stretch === undefined) return null;
  return stretch.top + (stretch.height * (at_ms - stretch.from_ms)) / (stretch.to_ms - stretch.from_ms);
}
