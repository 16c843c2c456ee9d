// Which rows of a long list have to be there: those near the screen, by heights that were measured or guessed.

/** A list this short is there whole. */
export const LIMIT_WHOLE = 60;
const STEP_ROWS = 5;
const GUESS_PX = 104;

export interface Span {
  readonly first: number;
  /** The one after the last. */
  readonly end: number;
}

export type Piece =
  | { readonly kind: "row"; readonly at: number }
  /** `at` is the first of the rows that are left out. */
  | { readonly kind: "gap"; readonly at: number; readonly height_px: number };

/** Of rows by their key: as measured, else as high as the others are on the average. */
export class Heights {
  private readonly known = new Map<string, number>();
  private sum_px = 0;

  /** Says whether that is news. */
  measure(key: string, height_px: number): boolean {
    const before = this.known.get(key);
    if (before === height_px || height_px <= 0) return false;
    this.known.set(key, height_px);
    this.sum_px += height_px - (before ?? 0);
    return true;
  }

  of(key: string): number {
    return this.known.get(key) ?? (this.known.size === 0 ? GUESS_PX : this.sum_px / this.known.size);
  }
}

/** Where each row begins, and at last where the list ends, in pixels from the list's beginning. */
export function edges(keys: readonly string[], heights: Heights): number[] {
  let at_px = 0;
  const found = keys.map((key) => {
    const begins_px = at_px;
    at_px += heights.of(key);
    return begins_px;
  });
  return [...found, at_px];
}

/** The rows between `top_px` and `bottom_px` and a screen around them, in steps, so that it seldom changes. */
export function spanOf(edges_px: readonly number[], top_px: number, bottom_px: number): Span {
  const count = edges_px.length - 1;
  const around_px = bottom_px - top_px;
  const first = Math.max(0, rowAt(edges_px, top_px - around_px));
  const end = Math.min(count, rowAt(edges_px, bottom_px + around_px) + 1);
  return { first: down(first), end: Math.min(count, down(end) + STEP_ROWS) };
}

function down(row: number): number {
  return row - (row % STEP_ROWS);
}

/** The last row that begins at or before `at_px`; by halves. */
function rowAt(edges_px: readonly number[], at_px: number): number {
  let low = 0;
  let high = edges_px.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((edges_px[middle] ?? 0) <= at_px) low = middle;
    else high = middle;
  }
  return low;
}

/** The span's rows and the neighbourhood of the `kept` ones, with gaps for all that lies between. */
export function pieces(edges_px: readonly number[], span: Span, kept: readonly number[]): Piece[] {
  const count = edges_px.length - 1;
  const isThere = (at: number) =>
    (at >= span.first && at < span.end) || kept.some((one) => Math.abs(one - at) <= 1);
  const found: Piece[] = [];
  for (let at = 0; at < count; at += 1) {
    if (isThere(at)) {
      found.push({ kind: "row", at });
      continue;
    }
    const height_px = (edges_px[at + 1] ?? 0) - (edges_px[at] ?? 0);
    const last = found.at(-1);
    if (last?.kind === "gap") found[found.length - 1] = { ...last, height_px: last.height_px + height_px };
    else found.push({ kind: "gap", at, height_px });
  }
  return found;
}
