// Which cards are selected: kept while others work, and without those that they moved away.
import type { Question, State } from "../protocol.gen";

/** By id, the state in which each was selected; in the order of selecting. */
export type Selection = ReadonlyMap<string, State>;

export const NONE: Selection = new Map();

export function toggle(selection: Selection, question: Question): Selection {
  const next = new Map(selection);
  if (!next.delete(question.id)) next.set(question.id, question.state);
  return next;
}

/** All from the one selected last to this one, as the column shows them. */
export function extend(selection: Selection, to: Question, shown: readonly Question[]): Selection {
  const last = [...selection.keys()].at(-1);
  const from = shown.findIndex((question) => question.id === last);
  const until = shown.findIndex((question) => question.id === to.id);
  if (from < 0 || until < 0) return new Map(selection).set(to.id, to.state);
  const next = new Map(selection);
  const step = from <= until ? 1 : -1;
  for (let at = from; at !== until + step; at += step) {
    const question = shown[at];
    if (question === undefined) continue;
    next.delete(question.id);
    next.set(question.id, question.state);
  }
  return next;
}

export interface Survived {
  readonly selection: Selection;
  /** Ids of those that are not where they were selected. */
  readonly gone: readonly string[];
}

/** The same selection where nothing has to go. */
export function survive(selection: Selection, questions: Readonly<Record<string, Question>>): Survived {
  const gone = [...selection].filter(([id, state]) => questions[id]?.state !== state).map(([id]) => id);
  return gone.length === 0 ? { selection, gone } : { selection: without(selection, gone), gone };
}

export function without(selection: Selection, ids: readonly string[]): Selection {
  const next = new Map(selection);
  for (const id of ids) next.delete(id);
  return next;
}
