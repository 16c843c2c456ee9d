// A room's store: position, standing, refusals, and features' states.
import { effect } from "@preact/signals";
import { expect, test } from "vitest";
import type { RoomFeature } from "../src/feature";
import type { Entry } from "../src/protocol.gen";
import { RoomStore } from "../src/store";
import { ledger, question, snapshotOf } from "./ledger";
import { joined } from "./socket";

const asked = (text: string): Entry => ["questions.asked", { question: question(text) }];

function hall(): RoomStore {
  const store = new RoomStore("hall", "ada", [ledger]);
  store.joined(joined({ revision: 5, present: 3, snapshot: snapshotOf("a") }));
  return store;
}

test("a snapshot starts every feature that the room has", () => {
  const store = hall();
  expect(store.status.value).toBe("live");
  expect(store.position.value).toBe(5);
  expect(store.present.value).toBe(3);
  expect(store.state(ledger)).toEqual({ texts: ["a"], view: "everyone" });
  expect(store.may("speak")).toBe(true);
  expect(store.may("moderate")).toBe(false);
});

test("a feature that the room does not have has no state", () => {
  const store = new RoomStore("hall", "ada", [ledger]);
  store.joined(joined({ snapshot: {} }));
  expect(store.state(ledger)).toBeNull();
});

test("a frame is applied whole, then the position moves", () => {
  const store = hall();
  const seen: unknown[] = [];
  const stop = effect(() => {
    seen.push([store.position.value, store.state(ledger)?.texts.length]);
  });
  expect(store.push(5, 7, [asked("b"), asked("c")])).toBe("applied");
  stop();
  expect(seen).toEqual([
    [5, 1],
    [7, 3],
  ]);
});

test("a frame that was seen is dropped, one with something missing before it is a hole", () => {
  const store = hall();
  expect(store.push(4, 5, [asked("b")])).toBe("dropped");
  expect(store.push(6, 7, [asked("b")])).toBe("hole");
  expect(store.state(ledger)?.texts).toEqual(["a"]);
  expect(store.push(3, 6, [asked("b")])).toBe("applied");
});

test("what passes takes no revision", () => {
  const store = hall();
  expect(store.push(0, 0, [["rooms.present", { count: 12 }]])).toBe("applied");
  expect(store.present.value).toBe(12);
  expect(store.position.value).toBe(5);
});

test("what was missed is applied to what was there", () => {
  const store = hall();
  store.offline();
  expect(store.request()).toEqual({ room: "hall", since: 5, view: "everyone" });
  store.joined(joined({ revision: 6, missed: [asked("b")] }));
  expect(store.state(ledger)?.texts).toEqual(["a", "b"]);
  expect(store.status.value).toBe("live");
});

test("a new view begins anew", () => {
  const store = hall();
  const standing = { roles: ["moderator" as const], may: ["enter", "curate"], silenced: false, silenced_until_ms: null, silenced_reason: null };
  const anew = joined({ revision: 6, view: "moderators", standing, snapshot: snapshotOf("a", "waiting") });
  store.push(0, 0, [["rooms.joined", { joined: anew }]]);
  expect(store.state(ledger)).toEqual({ texts: ["a", "waiting"], view: "moderators" });
  expect(store.may("curate")).toBe(true);
});

test("who is put out of a room keeps nothing of it", () => {
  const store = hall();
  const refusal = { code: "removed", message: "You were removed.", field: null, facts: {} };
  store.push(0, 0, [["rooms.joined", { joined: joined({ view: null, standing: null, refused: refusal }) }]]);
  expect(store.status.value).toBe("refused");
  expect(store.refusal.value).toEqual(refusal);
  expect(store.state(ledger)).toBeNull();
  expect(store.may("enter")).toBe(false);
  expect(store.request()).toEqual({ room: "hall", since: 0, view: null });
  expect(store.push(5, 6, [asked("b")])).toBe("dropped");
});

test("an event message of another feature changes nothing, and tells nobody", () => {
  const store = hall();
  let turns = 0;
  const stop = effect(() => {
    store.state(ledger);
    turns += 1;
  });
  store.push(5, 6, [["questions.hidden", { question: "q-a", revision: 6 }]]);
  stop();
  expect(turns).toBe(1);
});

const tally: RoomFeature<"chat", number> = {
  name: "chat",
  start: () => 0,
  apply: (count, entry) => (entry[0] === "chat.deleted" ? count + 1 : count),
};

test("who looks at one feature is not told what happens in another", () => {
  const store = new RoomStore("hall", "ada", [ledger, tally]);
  store.joined(joined({ revision: 5, snapshot: { ...snapshotOf("a"), chat: {} } }));
  const turns = { ledger: 0, tally: 0 };
  const stops = [
    effect(() => void [store.state(ledger), (turns.ledger += 1)]),
    effect(() => void [store.state(tally), (turns.tally += 1)]),
  ];
  store.push(5, 6, [["chat.deleted", { message: "m", by: "author", revision: 6 }]]);
  store.push(6, 7, [["chat.deleted", { message: "n", by: "author", revision: 7 }]]);
  for (const stop of stops) stop();
  expect(turns).toEqual({ ledger: 1, tally: 3 });
  expect(store.state(tally)).toBe(2);
});
