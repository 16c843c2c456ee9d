// A question's votes as they will be once one's own pending ones are in.
import type { PendingOf } from "../room";
import type { Question } from "../protocol.gen";

export type PendingVote = PendingOf<"questions.vote"> | PendingOf<"questions.unvote">;

export interface Votes {
  readonly count: number;
  readonly mine: boolean;
}

/** `had` says whether one's vote is counted already. `pending` oldest first: the last is what the voter wants now. */
export function votesFor(question: Question, had: boolean, pending: readonly PendingVote[]): Votes {
  const last = pending.filter((vote) => vote.body.question === question.id).at(-1);
  const mine = last === undefined ? had : last.tag === "questions.vote";
  return { count: question.votes + Number(mine) - Number(had), mine };
}
