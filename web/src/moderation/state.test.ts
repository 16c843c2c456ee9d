import { expect, test } from "vitest";
import type { Entry, Report, Sanction } from "../protocol.gen";
import { inForce, moderation, type ModerationState, openReports } from "./state";

const FACTS = { me: "mod", view: "moderators" } as const;
const MOD = { id: "mod", name: "Mod" };
const EVE = { id: "eve", name: "Eve" };

function sanction(id: string, revision: number, more: Partial<Sanction> = {}): Sanction {
  return {
    id,
    revision,
    kind: "silence",
    participant: EVE,
    by: MOD,
    reason: "shouting",
    at_ms: revision,
    until_ms: null,
    lifted_at_ms: null,
    lifted_by: null,
    ...more,
  };
}

function report(id: string, revision: number): Report {
  return {
    id,
    revision,
    about: "question",
    subject: "q",
    author: EVE,
    quote: "Buy!",
    reason: "advertising",
    by: MOD,
    at_ms: revision,
    settled_by: null,
  };
}

function after(state: ModerationState, ...entries: Entry[]): ModerationState {
  return entries.reduce((now, entry) => moderation.apply(now, entry, FACTS), state);
}

const EMPTY = moderation.start({ sanctions: [], reports: [] }, undefined, FACTS);

test("a sanction holds until it is lifted", () => {
  const made = after(EMPTY, ["moderation.sanctioned", { sanction: sanction("s", 1) }]);
  expect(inForce(made, 5)).toHaveLength(1);
  const lifted = sanction("s", 2, { lifted_at_ms: 4, lifted_by: MOD });
  expect(after(made, ["moderation.sanctioned", { sanction: lifted }])).toEqual(EMPTY);
});

test("a sanction ends by itself when its time is over", () => {
  const made = after(EMPTY, ["moderation.sanctioned", { sanction: sanction("s", 1, { until_ms: 10 }) }]);
  expect(inForce(made, 9)).toHaveLength(1);
  expect(inForce(made, 10)).toHaveLength(0);
});

test("an older state of a sanction never replaces a newer one", () => {
  const newer = sanction("s", 5, { reason: "newer" });
  const state = moderation.start({ sanctions: [newer], reports: [] }, undefined, FACTS);
  expect(after(state, ["moderation.sanctioned", { sanction: sanction("s", 1) }])).toEqual(state);
});

test("reports wait, oldest first, until they are settled", () => {
  const state = after(
    EMPTY,
    ["moderation.reported", { report: report("b", 2) }],
    ["moderation.reported", { report: report("a", 1) }],
  );
  expect(openReports(state).map((it) => it.id)).toEqual(["a", "b"]);
  expect(openReports(after(state, ["moderation.settled", { report: "a", revision: 3 }])).map((it) => it.id)).toEqual(["b"]);
});

test("event messages of other features leave the very same state", () => {
  expect(after(EMPTY, ["rooms.present", { count: 3 }])).toBe(EMPTY);
});
