import { signal } from "@preact/signals";
import { beforeAll, expect, test } from "vitest";
import { question, stateOf } from "../../tests/sample";
import { joined } from "../../tests/socket";
import type { Connection } from "../connection";
import { speak, withTexts } from "../i18n";
import { done } from "../outcome";
import type { Entry, Move, Question } from "../protocol.gen";
import { questions as feature } from "../questions/state";
import { Room } from "../room";
import { RoomStore } from "../store";
import { Acts } from "./acts";
import { moveTo } from "./ways";

const FIRST = question("first", { state: "live" });
const SECOND = question("second", { state: "listed" });
const AT = 5;

beforeAll(async () => {
  await speak("en");
  await withTexts(Promise.resolve(), "desk");
});

/** A desk whose commands are answered at once, each with the next revision; of what that did it is told nothing. */
function desk(): { acts: Acts; store: RoomStore; sent: Move[] } {
  const sent: Move[] = [];
  const store = new RoomStore("hall", "mo", [feature]);
  const { settings } = stateOf();
  store.joined(joined({ revision: AT, view: "moderators", snapshot: { questions: { settings, questions: [FIRST, SECOND], more: false } } }));
  const send = (_room: string, tag: "questions.move", body: Move) => {
    sent.push(body);
    const about = store.state(feature)?.questions[body.question] as Question;
    const reply = { question: { ...about, state: body.to, revision: AT + sent.length } };
    store.answered({ tag, body, reply });
    return Promise.resolve(done(reply));
  };
  const connection = { pending: signal([]), send } as unknown as Connection;
  return { acts: new Acts(new Room(store, connection)), store, sent };
}

function tell(store: RoomStore, acts: Acts, revision: number, ...changed: Question[]): void {
  const entries = changed.map((each): Entry => ["questions.changed", { question: { ...each, revision } }]);
  store.push(revision - 1, revision, entries);
  for (const entry of entries) acts.hear(entry);
}

/** Long enough for whatever does not wait for something else. */
function aWhile(): Promise<void> {
  return new Promise((over) => {
    setTimeout(over);
  });
}

test("what is taken back before the room was told of it waits until it was", async () => {
  const { acts, store, sent } = desk();
  await acts.act(SECOND, moveTo(SECOND, "live"));
  const undone = acts.undo();
  await aWhile();
  expect(sent).toHaveLength(1);
  tell(store, acts, AT + 1, { ...SECOND, state: "live" }, { ...FIRST, state: "listed" });
  await undone;
  expect(sent.slice(1)).toMatchObject([{ question: "first", was: "listed", to: "live" }]);
});

test("who goes live next takes the place of the last one, also of one that the room was not told of", async () => {
  const { acts, store, sent } = desk();
  const third = question("third");
  tell(store, acts, AT + 1, third);
  await acts.act(SECOND, moveTo(SECOND, "live"));
  await acts.act(third, moveTo(third, "live"));
  tell(store, acts, AT + 2, { ...FIRST, state: "listed" }, { ...SECOND, state: "listed" }, { ...third, state: "live" });
  await acts.undo();
  expect(sent.slice(2)).toMatchObject([{ question: "second", was: "listed", to: "live" }]);
});
