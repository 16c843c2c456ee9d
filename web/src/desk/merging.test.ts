import { expect, test } from "vitest";
import { question, stateOf } from "../../tests/sample";
import { readLabels, withLabels } from "./labels";
import { targetsAmong, targetsFor } from "./merging";
import { eachOf } from "./parallel";

const waiting = question("waiting", { state: "waiting" });
const voted = question("voted", { state: "waiting", votes: 3 });
const listed = question("listed", { votes: 1 });
const answered = question("answered", { state: "answered", asked_at_ms: 5000 });
const dismissed = question("dismissed", { state: "dismissed" });
const state = stateOf(waiting, voted, listed, answered, dismissed);

const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id);

test("what the room sees or voted for goes into nothing that it does not see", () => {
  expect(ids(targetsFor([waiting], state))).toEqual(["answered", "listed", "voted"]);
  expect(ids(targetsFor([voted], state))).toEqual(["answered", "listed"]);
  expect(ids(targetsFor([listed], state))).toEqual(["answered"]);
});

test("several go into the most wanted among them, or into another one", () => {
  expect(ids(targetsAmong([waiting, listed], state))).toEqual(["listed", "answered"]);
  expect(ids(targetsAmong([waiting, voted], state))).toEqual(["voted", "answered", "listed"]);
});

test("labels are read with the commas of our languages, and added to those that are there", () => {
  expect(readLabels(" money, radio،شبكة，网络、x ,, ")).toEqual(["money", "radio", "شبكة", "网络", "x"]);
  expect(withLabels(["money", "old"], ["new", "money"])).toEqual(["money", "old", "new"]);
});

test("several at once, but not all of them", async () => {
  let now = 0;
  let most = 0;
  const done: number[] = [];
  await eachOf([1, 2, 3, 4, 5], 2, async (item) => {
    now += 1;
    most = Math.max(most, now);
    await Promise.resolve();
    done.push(item);
    now -= 1;
  });
  expect(done).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});
