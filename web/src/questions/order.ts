// The order in which a list shows what it has: it settles when nobody is reading in it, and never moves under a finger.

export interface Shown {
  readonly ids: readonly string[];
  /** Came since, and wait to be asked for. */
  readonly news: readonly string[];
}

export function settled(target: readonly string[]): Shown {
  return { ids: target, news: [] };
}

/** In the target's order, without what waits already. */
export function reordered(shown: Shown, target: readonly string[]): Shown {
  const waiting = new Set(shown.news);
  return { ids: target.filter((id) => !waiting.has(id)), news: target.filter((id) => waiting.has(id)) };
}

/** What is shown keeps its order, what went is gone. What came waits, but for what `admits`. */
export function kept(shown: Shown, target: readonly string[], admits: (id: string) => boolean): Shown {
  const wanted = new Set(target);
  const ids = shown.ids.filter((id) => wanted.has(id));
  const known = new Set(ids);
  const came = target.filter((id) => !known.has(id));
  const added = new Set(came.filter(admits));
  return { ids: added.size === 0 ? ids : inserted(ids, target, added), news: came.filter((id) => !added.has(id)) };
}

/** Each of the added stands after the one that it follows in the target. */
function inserted(ids: readonly string[], target: readonly string[], added: ReadonlySet<string>): string[] {
  const known = new Set(ids);
  const followers = new Map<string | null, string[]>();
  let before: string | null = null;
  for (const id of target) {
    if (known.has(id)) before = id;
    else if (added.has(id)) followers.set(before, [...(followers.get(before) ?? []), id]);
  }
  return [...(followers.get(null) ?? []), ...ids.flatMap((id) => [id, ...(followers.get(id) ?? [])])];
}

export function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}
