import { expect, test } from "vitest";
import type { Pending } from "../outstanding";
import type { Question } from "../protocol.gen";
import { votesFor, wantedVote } from "./votes";

const QUESTION = { id: "q", votes: 3 } as Question;

function pending(tag: Pending["tag"], sent_at_ms = 0, question = "q"): Pending {
  return { key: "key-1234", room: "hall", tag, body: { room: "hall", question }, sent_at_ms } as Pending;
}

test("a vote counts before the server has said so", () => {
  expect(votesFor(QUESTION, false, true)).toEqual({ count: 4, mine: true });
  expect(votesFor(QUESTION, true, false)).toEqual({ count: 2, mine: false });
});

test("a vote that the room already told of counts once", () => {
  expect(votesFor(QUESTION, true, true)).toEqual({ count: 3, mine: true });
  expect(votesFor(QUESTION, true, null)).toEqual({ count: 3, mine: true });
});

test("the last of several is what the voter wants, whatever order they are kept in", () => {
  const [vote, unvote] = [pending("questions.vote", 1), pending("questions.unvote", 2)];
  expect(wantedVote("q", [vote, unvote])).toBe(false);
  expect(wantedVote("q", [unvote, vote])).toBe(false);
  expect(wantedVote("q", [pending("questions.unvote", 1), pending("questions.vote", 1)])).toBe(true);
});

test("votes for others, and other commands, do not matter", () => {
  expect(wantedVote("q", [pending("questions.vote", 0, "r"), pending("questions.withdraw")])).toBe(null);
});
