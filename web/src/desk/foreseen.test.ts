import { expect, test } from "vitest";
import { question, stateOf } from "../../tests/sample";
import type { Pending } from "../outstanding";
import { foresee } from "./foreseen";

function sent(tag: Pending["tag"], body: object): Pending {
  return { key: "k", room: "r", tag, body: { room: "r", key: "k", ...body }, sent_at_ms: 0 } as Pending;
}

const waiting = question("a", { state: "waiting" });
const live = question("b", { state: "live", pinned: true });
const state = stateOf(waiting, live);

test("nothing on its way changes nothing, not even which state it is", () => {
  expect(foresee(state, []).state).toBe(state);
  expect(foresee(state, [sent("chat.send", { text: "Hello" })]).state).toBe(state);
  expect(foresee(state, [sent("questions.move", { question: "elsewhere", to: "live" })]).sending.size).toBe(0);
});

test("moves are seen at once, one after the other, and one question is live at a time", () => {
  const moves = [
    sent("questions.move", { question: "a", to: "listed" }),
    sent("questions.move", { question: "a", to: "live" }),
  ];
  const foreseen = foresee(state, moves);
  expect(foreseen.state.questions["a"]?.state).toBe("live");
  expect(foreseen.state.questions["b"]?.state).toBe("listed");
  expect([...foreseen.sending]).toEqual(["a"]);
  expect(state.questions["b"]?.state).toBe("live");
});

test("a dismissal takes the pin, and has its reason", () => {
  const { state: after } = foresee(state, [sent("questions.dismiss", { question: "b", reason: "unclear", note: null })]);
  expect(after.questions["b"]).toMatchObject({ state: "dismissed", pinned: false, dismissal: { reason: "unclear", note: null } });
});

test("pins and labels, too", () => {
  const { state: after } = foresee(state, [
    sent("questions.pin", { question: "a", pinned: true }),
    sent("questions.label", { question: "a", labels: ["money"] }),
  ]);
  expect(after.questions["a"]).toMatchObject({ pinned: true, labels: ["money"] });
});
