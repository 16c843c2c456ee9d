import { expect, test } from "vitest";
import { question, stateOf } from "../../tests/sample";
import { find } from "./find";

const ada = question("money", { text: "Qui paie l’éducation ?", votes: 2, asked_at_ms: 1 });
const ben = question("radio", { labels: ["Réseau"], votes: 5, asked_at_ms: 2, asker: { id: "ben", name: "Ben" }, backstage: null });
const pinned = question("pinned", { pinned: true, asked_at_ms: 3 });
const shy = question("shy", {
  state: "waiting",
  asker: null,
  anonymous: true,
  backstage: { asker: { id: "cai", name: "Cai" }, original: null, assigned: null },
});
const hall = question("hall", { state: "answered", source: "hall", asker: null, asker_name: "Dora", backstage: null });
const state = stateOf(ada, ben, pinned, shy, hall);

const found = (words: string) =>
  Object.values(find(state, { words, listedBy: "votes" }))
    .flat()
    .map(({ id }) => id);

test.each([
  ["education", ["money"]],
  ["RESEAU", ["radio"]],
  ["ben", ["radio"]],
  ["cai", ["shy"]],
  ["dora", ["hall"]],
  ["what about", ["shy", "pinned", "radio", "hall"]],
  ["qui ada", ["money"]],
  ["qui ben", []],
])("“%s” finds %j by text, label or name", (words, ids) => {
  expect(found(words)).toEqual(ids);
});

test("what is listed stands by votes or newest first, the pinned on top of either", () => {
  const listed = (listedBy: "votes" | "newest") => find(state, { words: "", listedBy }).listed.map(({ id }) => id);
  expect(listed("votes")).toEqual(["pinned", "radio", "money"]);
  expect(listed("newest")).toEqual(["pinned", "radio", "money"]);
  const later = { ...ada, asked_at_ms: 9 };
  expect(find(stateOf(later, ben), { words: "", listedBy: "newest" }).listed).toEqual([later, ben]);
});
