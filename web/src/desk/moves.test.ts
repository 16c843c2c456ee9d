import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { STATES } from "../../tests/sample";
import type { State } from "../protocol.gen";
import { COLUMNS, type Column } from "../questions/select";
import { MOVES, STANDING, columnOf, dropsOn } from "./moves";

/** What only an asker does, or what takes another question. */
const NOT_BY_MOVE: ReadonlySet<State> = new Set(["withdrawn", "merged"]);

test("the table is the server's", () => {
  const model = readFileSync(join(import.meta.dirname, "../../../rooms/questions/model.py"), "utf8");
  const table = /^MOVES[^{]*\{\n([\s\S]*?)^\}/m.exec(model)?.[1] ?? "";
  const rows = [...table.matchAll(/State\.(\w+): frozenset\(([\s\S]*?)\),\n(?= {4}State|$)/g)].map(([, from, to]) => {
    const states = [...(to ?? "").matchAll(/State\.(\w+)/g)].map(([, name]) => (name ?? "").toLowerCase() as State);
    return [(from ?? "").toLowerCase(), states.filter((state) => !NOT_BY_MOVE.has(state)).sort()];
  });
  const ours = STATES.map((state) => [state, [...MOVES[state]].sort()]);
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(ours));
});

const DROPS: Readonly<Record<string, Partial<Record<Column, readonly State[]>>>> = {
  waiting: { listed: ["listed"], done: ["dismissed"] },
  listed: { waiting: ["waiting"], live: ["live"], done: ["answered", "dismissed"] },
  live: { listed: ["listed"], done: ["answered"] },
  answered: { listed: ["listed"], live: ["live"] },
  dismissed: { waiting: ["waiting"], listed: ["listed"] },
  withdrawn: {},
  merged: {},
};

test.each(STATES.flatMap((from) => COLUMNS.map((column) => [from, column] as const)))(
  "a %s question is dropped on %s as the table of moves has it",
  (from, column) => {
    expect(dropsOn(from, column)).toEqual(DROPS[from]?.[column] ?? []);
  },
);

test("every state that the desk shows stands in one column", () => {
  for (const column of COLUMNS) for (const state of STANDING[column]) expect(columnOf(state)).toBe(column);
  expect(STATES.filter((state) => columnOf(state) === null)).toEqual(["withdrawn", "merged"]);
});
