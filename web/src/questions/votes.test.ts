import { expect, test } from "vitest";
import type { Question } from "../protocol.gen";
import { type PendingVote, votesFor } from "./votes";

const QUESTION = { id: "q", votes: 3 } as Question;

function pending(tag: PendingVote["tag"], question = "q"): PendingVote {
  return { key: "key-1234", room: "hall", tag, body: { room: "hall", question }, sent_at_ms: 0 } as PendingVote;
}

test("a vote counts before the server has said so", () => {
  expect(votesFor(QUESTION, false, [pending("questions.vote")])).toEqual({ count: 4, mine: true });
});

test("a vote that the room already told of counts once", () => {
  expect(votesFor(QUESTION, true, [pending("questions.vote")])).toEqual({ count: 3, mine: true });
});

test("the last of several is what the voter wants", () => {
  const both = [pending("questions.vote"), pending("questions.unvote")];
  expect(votesFor(QUESTION, false, both)).toEqual({ count: 3, mine: false });
});

test("votes for others do not matter", () => {
  expect(votesFor(QUESTION, false, [pending("questions.vote", "r")])).toEqual({ count: 3, mine: false });
});
