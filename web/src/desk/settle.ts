// The order in which a column shows its cards: it settles when nobody is at work in it, and never moves under a hand.

/** `left` cards went to another column meanwhile; they keep their place until the column settles. */
export interface Place {
  readonly id: string;
  readonly left: boolean;
}

export interface Wishes {
  /** What belongs into the column, in its order. */
  readonly wanted: readonly string[];
  /** Whether somebody points, types or has just pressed in it. */
  readonly held: boolean;
  /** Whether one moved it away oneself, which nobody needs to be told. */
  readonly isMine: (id: string) => boolean;
  /** Those with a form open, which stay where one writes. */
  readonly open: ReadonlySet<string>;
}

export function settle(shown: readonly Place[], { wanted, held, isMine, open }: Wishes): readonly Place[] {
  const here = new Set(wanted);
  if (!held) return settled(shown, wanted, here, open);
  const kept = shown
    .filter(({ id }) => here.has(id) || open.has(id) || !isMine(id))
    .map(({ id }) => ({ id, left: !here.has(id) }));
  const known = new Set(kept.map(({ id }) => id));
  return [...kept, ...wanted.filter((id) => !known.has(id)).map((id) => ({ id, left: false }))];
}

/** In the column's order; one that is written at keeps its place among its neighbours though it left. */
function settled(
  shown: readonly Place[],
  wanted: readonly string[],
  here: ReadonlySet<string>,
  open: ReadonlySet<string>,
): readonly Place[] {
  const places: Place[] = wanted.map((id) => ({ id, left: false }));
  for (const [at, { id }] of shown.entries()) {
    if (!here.has(id) && open.has(id)) places.splice(Math.min(at, places.length), 0, { id, left: true });
  }
  return places;
}
