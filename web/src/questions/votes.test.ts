import { expect, test } from "vitest";
import type { Question } from "../protocol.gen";
import type { QuestionsState } from "./state";
import { type PendingVote, votesFor } from "./votes";

const QUESTION = { id: "q", votes: 3 } as Question;
const NOT_VOTED = { voted: {} } as QuestionsState;
const VOTED = { voted: { q: true } } as unknown as QuestionsState;

function pending(tag: PendingVote["tag"], question = "q"): PendingVote {
  return { key: "key-1234", room: "hall", tag, body: { room: "hall", question }, sent_at_ms: 0 } as PendingVote;
}

test("a vote counts before the server has said so", () => {
  expect(votesFor(NOT_VOTED, QUESTION, [pending("questions.vote")])).toEqual({ count: 4, mine: true });
});

test("a vote that the room already told of counts once", () => {
  expect(votesFor(VOTED, QUESTION, [pending("questions.vote")])).toEqual({ count: 3, mine: true });
});

test("the last of several is what the voter wants", () => {
  const both = [pending("questions.vote"), pending("questions.unvote")];
  expect(votesFor(NOT_VOTED, QUESTION, both)).toEqual({ count: 3, mine: false });
});

test("votes for others do not matter", () => {
  expect(votesFor(NOT_VOTED, QUESTION, [pending("questions.vote", "r")])).toEqual({ count: 3, mine: false });
});
