import { expect, test } from "vitest";
import { STATES, question, stateOf } from "../../tests/sample";
import { largest, lineHeightOf } from "./fit";
import { readOptions } from "./options";
import { sightsOf } from "./sights";

/** As a moderator's seat has them: with names that the room is not to know. */
const ada = { id: "ada", name: "Ada Secret" };
const backstage = { asker: ada, original: "Secret words", assigned: { id: "ben", name: "Ben Secret" } };

test("a moderator's seat shows what everyone sees, and nothing else", () => {
  const all = STATES.map((state) =>
    question(state, { state, text: `I am ${state}`, asker: null, anonymous: true, backstage, also_asked: [ada] }),
  );
  const sights = sightsOf(stateOf(...all), 9);
  expect(sights.live?.text).toBe("I am live");
  expect(sights.top.map(({ text }) => text)).toEqual(["I am listed"]);
  expect(JSON.stringify(sights)).not.toMatch(/Secret|waiting|dismissed|withdrawn|merged/);
});

test("an anonymous one has no name, even where one came along", () => {
  const shy = question("shy", { state: "live", anonymous: true, asker: ada });
  expect(sightsOf(stateOf(shy), 3).live?.asker).toBeNull();
});

test("who asked in the hall is named as they were entered", () => {
  const hall = question("hall", { state: "live", source: "hall", asker: null, asker_name: "Dora" });
  expect(sightsOf(stateOf(hall), 3).live).toMatchObject({ asker: "Dora", source: "hall" });
});

test("the most wanted come first, and not more than asked for", () => {
  const some = [1, 5, 3].map((votes) => question(`${votes}`, { votes }));
  expect(sightsOf(stateOf(...some), 2).top.map(({ votes }) => votes)).toEqual([5, 3]);
});

test.each([
  [10, 100, 42],
  [10, 100, 100],
  [10, 100, 10],
  [10, 100, 3],
  [10, 5, 7],
])("from %i to %i, the largest that fits below %i is found", (least, most, limit) => {
  const tried: number[] = [];
  const found = largest(least, most, (size) => {
    tried.push(size);
    return size <= limit;
  });
  expect(found).toBe(Math.max(least, Math.min(most, limit)));
  expect(tried.length).toBeLessThan(9);
});

test("scripts with marks above and below have taller lines", () => {
  expect(lineHeightOf("من يدفع؟")).toBeGreaterThan(lineHeightOf("谁来付钱？"));
  expect(lineHeightOf("谁来付钱？")).toBeGreaterThan(lineHeightOf("Who pays?"));
});

test.each([
  ["", { theme: null, qr: true }],
  ["?theme=dark&qr=0", { theme: "dark", qr: false }],
  ["?theme=pink&qr=1", { theme: null, qr: true }],
])("the address %s sets it up", (address, options) => {
  expect(readOptions(new URLSearchParams(address))).toEqual(options);
});
