// What is looked for on the desk, and the order of what is listed.
import type { Question } from "../protocol.gen";
import { plain } from "../plain";
import { COLUMNS, type Column, columns } from "../questions/select";
import type { QuestionsState } from "../questions/state";

export type ListedBy = "votes" | "newest";

/** `words` have all to be in a question's text, labels or names. */
export interface Wanted {
  readonly words: string;
  readonly listedBy: ListedBy;
}

export type Columns = Readonly<Record<Column, readonly Question[]>>;

export function find(state: QuestionsState, { words, listedBy }: Wanted): Columns {
  const at = columns(state);
  if (listedBy === "newest") at.listed.sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.asked_at_ms - a.asked_at_ms);
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return at;
  for (const column of COLUMNS) at[column] = at[column].filter((question) => hasAll(question, wanted));
  return at;
}

function hasAll(question: Question, words: readonly string[]): boolean {
  const text = haystack(question);
  return words.every((word) => text.includes(word));
}

/** A question is a new one whenever something in it changes, so what was made of it holds. */
const haystacks = new WeakMap<Question, string>();

function haystack(question: Question): string {
  const known = haystacks.get(question);
  if (known !== undefined) return known;
  const { text, labels, asker, asker_name, backstage, also_asked } = question;
  const names = [asker?.name, asker_name, backstage?.asker.name, ...also_asked.map((person) => person.name)];
  const made = plain([text, ...labels, ...names].join(" "));
  haystacks.set(question, made);
  return made;
}
