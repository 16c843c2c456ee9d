// Ways to look at a room's questions: sorted lists, the desk's columns, my own.
import type { Facts } from "../feature";
import type { Question, State } from "../protocol.gen";
import { isMine, type QuestionsState, type Sort } from "./state";

export const SORTS: readonly Sort[] = ["popular", "newest", "unanswered"];

export type Column = "waiting" | "listed" | "live" | "done";
export const COLUMNS: readonly Column[] = ["waiting", "listed", "live", "done"];

type Order = (a: Question, b: Question) => number;

const newestFirst: Order = (a, b) => b.asked_at_ms - a.asked_at_ms || compareIds(b, a);
const oldestFirst: Order = (a, b) => newestFirst(b, a);
const popularFirst: Order = (a, b) => b.votes - a.votes || newestFirst(a, b);

function compareIds(a: Question, b: Question): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The live one first, then the pinned, then by `order`. */
function onTop(order: Order): Order {
  return (a, b) =>
    Number(b.state === "live") - Number(a.state === "live") || Number(b.pinned) - Number(a.pinned) || order(a, b);
}

const lists = new WeakMap<QuestionsState["questions"], readonly Question[]>();

/** Made once for all who look at the same ones. */
function all({ questions }: QuestionsState): readonly Question[] {
  const made = lists.get(questions) ?? Object.values(questions);
  lists.set(questions, made);
  return made;
}

const PUBLIC: ReadonlySet<State> = new Set(["listed", "live", "answered"]);
const UNANSWERED: ReadonlySet<State> = new Set(["listed", "live"]);

export function isSeenByAll(question: Question): boolean {
  return PUBLIC.has(question.state);
}

/** What the room sees, in the order somebody chose. */
export function listed(state: QuestionsState, sort: Sort): Question[] {
  const states = sort === "unanswered" ? UNANSWERED : PUBLIC;
  return all(state)
    .filter((question) => states.has(question.state))
    .sort(onTop(sort === "newest" ? newestFirst : popularFirst));
}

/** The one that is being answered. */
export function liveOne(state: QuestionsState): Question | null {
  return all(state).find((question) => question.state === "live") ?? null;
}

/** Mine, whatever became of them, newest first. */
export function mine(state: QuestionsState, facts: Facts): Question[] {
  return all(state)
    .filter((question) => isMine(question, facts))
    .sort(newestFirst);
}

const COLUMN_OF: Readonly<Record<State, Column | null>> = {
  waiting: "waiting",
  listed: "listed",
  live: "live",
  answered: "done",
  dismissed: "done",
  withdrawn: null,
  merged: null,
};

const COLUMN_ORDER: Readonly<Record<Column, Order>> = {
  waiting: oldestFirst,
  listed: onTop(popularFirst),
  live: oldestFirst,
  done: newestFirst,
};

/** The desk's columns: whoever waits longest first, then the most wanted, the done newest first. */
export function columns(state: QuestionsState): Record<Column, Question[]> {
  const at: Record<Column, Question[]> = { waiting: [], listed: [], live: [], done: [] };
  for (const question of all(state)) {
    const column = COLUMN_OF[question.state];
    if (column !== null) at[column].push(question);
  }
  for (const column of COLUMNS) at[column].sort(COLUMN_ORDER[column]);
  return at;
}

/** Whether it counts votes now, as the server's rule has it. */
export function takesVotes(question: Question): boolean {
  return UNANSWERED.has(question.state);
}
