// What was written and then sent while nobody looked on.
import { beforeEach, expect, test } from "vitest";
import { draft, forgetDrafts } from "../src/drafts";
import { giveBack } from "../src/offline/unsent";
import type { Pending } from "../src/outstanding";

beforeEach(forgetDrafts);

function pending(tag: string, body: object): Pending {
  return { key: "key-1", room: "hall", tag, body: { room: "hall", ...body }, sent_at_ms: 0 } as unknown as Pending;
}

test("a refused question is back where it was written", () => {
  expect(giveBack(pending("questions.ask", { text: "Tea?" }))).toBe(true);
  expect(draft("hall", "ask").value).toBe("Tea?");
});

test("it takes nothing from what is written there by now, and is not there twice", () => {
  draft("hall", "ask").value = "And lunch?";
  giveBack(pending("questions.ask", { text: "Tea?" }));
  giveBack(pending("questions.ask", { text: "Tea?" }));
  expect(draft("hall", "ask").value).toBe("And lunch?\n\nTea?");
});

test("a message goes back to its own channel", () => {
  giveBack(pending("chat.send", { text: "Two minutes.", channel: "backstage" }));
  expect(draft("hall", "chat-backstage").value).toBe("Two minutes.");
  expect(draft("hall", "chat-room").value).toBe("");
});

test("what has no words is only gone", () => {
  expect(giveBack(pending("questions.vote", { question: "q1" }))).toBe(false);
});
