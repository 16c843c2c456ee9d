// Taking a moderator's own change back: the way back where the table of moves has one, and whether it may be gone.
import type { Question } from "../protocol.gen";
import { canMove } from "./moves";
import { type Way, isMovable, moveTo } from "./ways";

/** A question as it was and as one's command left it; `displaced` was live before and had to make room for it. */
export interface Change {
  readonly before: Question;
  readonly after: Question;
  readonly displaced: Question | null;
}

/** Null where there is none: what was merged, answered in writing or rewritten is not unsaid by a move. */
export function wayBack(change: Change): readonly Way[] | null {
  const { before, after } = change;
  if (before.text !== after.text || before.answer?.text !== after.answer?.text) return null;
  const moves = movesBack(change);
  return moves === null ? null : [...moves, ...pinBack(before, after), ...labelsBack(before, after), ...assignBack(before, after)];
}

function movesBack({ before, after, displaced }: Change): readonly Way[] | null {
  if (before.state === after.state) return [];
  if (before.state === "dismissed") return dismissalBack(before, after);
  if (!isMovable(before.state)) return null;
  if (displaced === null) return canMove(after.state, before.state) ? [moveTo(after, before.state)] : null;
  // Taking the other one live puts this one back to the list.
  const restore = moveTo({ ...displaced, state: "listed" }, "live");
  return before.state === "listed" ? [restore] : [restore, moveTo({ ...after, state: "listed" }, before.state)];
}

function dismissalBack({ dismissal }: Question, after: Question): readonly Way[] | null {
  if (dismissal === null || !canMove(after.state, "dismissed")) return null;
  const { reason, note } = dismissal;
  return [{ tag: "questions.dismiss", body: { question: after.id, reason, note, was: after.state } }];
}

function pinBack(before: Question, after: Question): Way[] {
  if (before.pinned === after.pinned) return [];
  return [{ tag: "questions.pin", body: { question: after.id, pinned: before.pinned } }];
}

function labelsBack(before: Question, after: Question): Way[] {
  if (before.labels.join("\n") === after.labels.join("\n")) return [];
  return [{ tag: "questions.label", body: { question: after.id, labels: before.labels } }];
}

function assignBack(before: Question, after: Question): Way[] {
  const [was, is] = [before.backstage?.assigned?.id ?? null, after.backstage?.assigned?.id ?? null];
  return was === is ? [] : [{ tag: "questions.assign", body: { question: after.id, participant: was } }];
}

/** What is known now: questions by id, and the revision at which each was last changed by anything but a vote. */
export interface Known {
  readonly questions: Readonly<Record<string, Question>>;
  readonly touched: ReadonlyMap<string, number>;
}

/**
 * Whether nobody has changed it since. Votes move a question's revision, too, and in a full hall they never cease:
 * so they are left out of what counts as a change.
 */
export function stands({ before, after, displaced }: Change, known: Known): boolean {
  if (!isAsLeft(after, known)) return false;
  if (displaced !== null) return isAsLeft({ ...displaced, state: "listed", revision: after.revision }, known);
  return before.state !== "live" || liveOne(known) === null;
}

function isAsLeft(left: Question, { questions, touched }: Known): boolean {
  const now = questions[left.id];
  return now !== undefined && (touched.get(left.id) ?? 0) <= left.revision && substance(now) === substance(left);
}

function liveOne({ questions }: Known): Question | null {
  return Object.values(questions).find((question) => question.state === "live") ?? null;
}

/** All that moderators change of a question. */
export function substance(question: Question): string {
  const { state, text, pinned, labels, answer, dismissal, merged_into, backstage } = question;
  return JSON.stringify([state, text, pinned, labels, answer, dismissal, merged_into, backstage?.assigned?.id ?? null]);
}
