// A question's votes as they will be once one's own pending ones are in.
import type { PendingOf } from "../room";
import type { Question } from "../protocol.gen";
import type { QuestionsState } from "./state";

export type PendingVote = PendingOf<"questions.vote"> | PendingOf<"questions.unvote">;

export interface Votes {
  readonly count: number;
  readonly mine: boolean;
}

/** `pending` oldest first: the last one is what the voter wants now. */
export function votesFor(state: QuestionsState, question: Question, pending: readonly PendingVote[]): Votes {
  const had = question.id in state.voted;
  const last = pending.filter((vote) => vote.body.question === question.id).at(-1);
  const mine = last === undefined ? had : last.tag === "questions.vote";
  return { count: question.votes + Number(mine) - Number(had), mine };
}
