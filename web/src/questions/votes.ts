// A question's votes as they will be once one's own pending ones are in.
import type { Pending } from "../outstanding";
import type { Question } from "../protocol.gen";

export interface Votes {
  readonly count: number;
  readonly mine: boolean;
}

/** What the voter last asked for and nobody answered yet; null when there is no such vote. */
export function wantedVote(question: string, pending: readonly Pending[]): boolean | null {
  let last: { readonly sent_at_ms: number; readonly wanted: boolean } | null = null;
  for (const { tag, body, sent_at_ms } of pending) {
    const isVote = tag === "questions.vote" || tag === "questions.unvote";
    if (!isVote || body.question !== question || sent_at_ms < (last?.sent_at_ms ?? -Infinity)) continue;
    last = { sent_at_ms, wanted: tag === "questions.vote" };
  }
  return last?.wanted ?? null;
}

/** `had` says whether one's vote is counted already. */
export function votesFor(question: Question, had: boolean, wanted: boolean | null): Votes {
  const mine = wanted ?? had;
  return { count: question.votes + Number(mine) - Number(had), mine };
}
