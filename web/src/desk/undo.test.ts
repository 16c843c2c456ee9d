import { describe, expect, test } from "vitest";
import { STATES, question } from "../../tests/sample";
import type { Question } from "../protocol.gen";
import { MOVES, canMove } from "./moves";
import { type Change, type Known, stands, wayBack } from "./undo";
import type { Way } from "./ways";

function changed(before: Question, more: Partial<Question>, displaced: Question | null = null): Change {
  return { before, after: { ...before, revision: 7, ...more }, displaced };
}

/** What the server does with these commands, as far as this test needs it. */
function carryOut(questions: Readonly<Record<string, Question>>, ways: readonly Way[]): Record<string, Question> {
  const now: Record<string, Question> = { ...questions };
  for (const { tag, body } of ways) {
    const about = now[body.question];
    if (about === undefined) throw new Error(`There is no question ${body.question}.`);
    if ("was" in body) expect(body.was).toBe(about.state);
    if (tag === "questions.move") {
      expect(canMove(about.state, body.to)).toBe(true);
      if (body.to === "live") for (const other of Object.values(now)) if (other.state === "live") now[other.id] = { ...other, state: "listed" };
      now[about.id] = { ...about, state: body.to, dismissal: null };
    } else if (tag === "questions.dismiss") {
      now[about.id] = { ...about, state: "dismissed", dismissal: { reason: body.reason, note: body.note ?? null } };
    } else if (tag === "questions.pin") now[about.id] = { ...about, pinned: body.pinned };
    else if (tag === "questions.label") now[about.id] = { ...about, labels: body.labels };
    else throw new Error(`This test knows no ${tag}.`);
  }
  return now;
}

const PAIRS = STATES.flatMap((from) => STATES.map((to) => [from, to] as const));

describe("the way back of every move there is", () => {
  test.each(PAIRS.filter(([from, to]) => MOVES[from].includes(to)))("%s → %s", (from, to) => {
    const before = question("a", { state: from });
    const change = changed(before, { state: to, dismissal: to === "dismissed" ? { reason: "other", note: null } : null });
    const ways = wayBack(change);
    if (!canMove(to, from)) {
      expect(ways).toBeNull();
      return;
    }
    const after = carryOut({ a: change.after }, ways ?? [])["a"];
    expect(after).toMatchObject({ state: from, dismissal: before.dismissal });
  });

  test("every move of a moderator has one", () => {
    const without = PAIRS.filter(([from, to]) => MOVES[from].includes(to) && !canMove(to, from));
    expect(without).toEqual([]);
  });
});

test.each(["listed", "answered"] as const)("who took a %s question live gives the stage back to the one before", (state) => {
  const other = question("b", { state: "live" });
  const change = changed(question("a", { state }), { state: "live" }, other);
  const now = carryOut({ a: change.after, b: { ...other, state: "listed" } }, wayBack(change) ?? []);
  expect(now["a"]?.state).toBe(state);
  expect(now["b"]?.state).toBe("live");
});

test("a pin that went with a dismissal comes back with it, and so do labels", () => {
  const change = changed(question("a", { pinned: true, labels: ["money"] }), { state: "dismissed", pinned: false, labels: ["x"] });
  const now = carryOut({ a: change.after }, wayBack(change) ?? []);
  expect(now["a"]).toMatchObject({ state: "listed", pinned: true, labels: ["money"] });
});

test("what was written is not unsaid", () => {
  const answer = { text: "Yes.", by: { id: "mo", name: "Mo" }, at_ms: 5 };
  expect(wayBack(changed(question("a"), { state: "answered", answer }))).toBeNull();
  expect(wayBack(changed(question("a"), { text: "Other words", edited: true }))).toBeNull();
});

describe("a change stands while nobody else made a newer one", () => {
  const listed = changed(question("a", { state: "waiting" }), { state: "listed" });
  const known = (now: Partial<Question>, touched = 7, others: readonly Question[] = []): Known => ({
    questions: Object.fromEntries([{ ...listed.after, ...now }, ...others].map((each) => [each.id, each])),
    touched: new Map([["a", touched]]),
  });

  test.each([
    ["nothing has changed", {}, 7, true],
    ["it was voted for", { votes: 9, revision: 30 }, 7, true],
    ["somebody moved it", { state: "live", revision: 8 }, 8, false],
    ["somebody labelled it", { labels: ["money"], revision: 8 }, 8, false],
    ["somebody moved it away and back", { revision: 9 }, 9, false],
  ] as const)("%s", (_, now, touched, still) => {
    expect(stands(listed, known(now, touched))).toBe(still);
  });

  test("it is gone", () => {
    expect(stands(listed, { questions: {}, touched: new Map() })).toBe(false);
  });

  test("it does not go back on the stage when somebody else is there by now", () => {
    const answered = changed(question("a", { state: "live" }), { state: "answered" });
    const alone: Known = { questions: { a: answered.after }, touched: new Map() };
    const taken: Known = { ...alone, questions: { ...alone.questions, b: question("b", { state: "live" }) } };
    expect(stands(answered, alone)).toBe(true);
    expect(stands(answered, taken)).toBe(false);
  });

  test("the one that made room has to be where it was put", () => {
    const other = question("b", { state: "live" });
    const live = changed(question("a"), { state: "live" }, other);
    const here = { a: live.after, b: { ...other, state: "listed" as const } };
    expect(stands(live, { questions: here, touched: new Map() })).toBe(true);
    const dismissed = { ...here, b: { ...other, state: "dismissed" as const } };
    expect(stands(live, { questions: dismissed, touched: new Map() })).toBe(false);
  });
});
