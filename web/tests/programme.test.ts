// What the clock says of a session, and which sessions a filter leaves.
import { describe, expect, test } from "vitest";
import { readClocks } from "../src/programme/clocks";
import { ALL_DAYS, byDay, firstDay, partAt, shownDay, today } from "../src/programme/days";
import { choose, haystacks, isNarrow, readFilter } from "../src/programme/filter";
import { plain } from "../src/plain";
import { canConduct, type Course, phase, programme } from "../src/programme/state";
import type { Programme, Session, SessionCard } from "../src/protocol.gen";

const AT = 1_000_000;
const course: Course = {
  starts_at_ms: AT,
  ends_at_ms: AT + 100,
  status: "scheduled",
  held: false,
  opened_at_ms: null,
  paused_at_ms: null,
  ended_at_ms: null,
  extended_until_ms: null,
};

describe("the phase of a session", () => {
  test.each<[string, Partial<Course>, number, string]>([
    ["before the start", {}, AT - 1, "upcoming"],
    ["at the start", {}, AT, "live"],
    ["at the end", {}, AT + 100, "ended"],
    ["held", { held: true }, AT + 50, "upcoming"],
    ["held past its end", { held: true }, AT + 100, "ended"],
    ["held, then started", { held: true, opened_at_ms: AT + 20 }, AT + 20, "live"],
    ["started early", { opened_at_ms: AT - 50 }, AT - 50, "live"],
    ["paused", { paused_at_ms: AT + 10 }, AT + 20, "paused"],
    ["ended early", { ended_at_ms: AT + 30 }, AT + 40, "ended"],
    ["extended", { extended_until_ms: AT + 200 }, AT + 150, "live"],
    ["extended, and over", { extended_until_ms: AT + 200 }, AT + 200, "ended"],
    ["withdrawn", { status: "withdrawn" }, AT + 50, "ended"],
  ])("%s", (_, change, now_ms, wanted) => {
    expect(phase({ ...course, ...change }, now_ms)).toBe(wanted);
  });

  test("decides what its moderators can do", () => {
    expect(canConduct("hold", course, AT - 1)).toBe(true);
    expect(canConduct("hold", course, AT)).toBe(false);
    expect(canConduct("start", course, AT + 100)).toBe(true);
    expect(canConduct("start", { ...course, status: "withdrawn" }, AT)).toBe(false);
  });
});

test("an older version of a session never replaces a newer one", () => {
  const session = { ...course, revision: 4, title: "New" } as Session;
  const facts = { me: "ada", view: "everyone" } as const;
  const state = programme.start({ session }, undefined, facts);
  const old = { ...session, revision: 3, title: "Old" };
  expect(programme.apply(state, ["programme.changed", { session: old }], facts)).toBe(state);
  const newer = { ...session, revision: 5, title: "Newer" };
  expect(programme.apply(state, ["programme.changed", { session: newer }], facts)).toEqual({ session: newer });
});

function card(id: string, change: Partial<SessionCard>): SessionCard {
  const none = { room: id, subtitle: "", tags: [], hall: "", speakers: [], tracks: [], type: "", language: "" };
  return { ...course, ...none, id, title: id, ...change };
}

const document_: Programme = {
  event: {} as Programme["event"],
  version: "1",
  sessions: [
    card("a", { title: "Éducation pour tous", tracks: ["C4"], language: "fr", type: "Workshop" }),
    card("b", { title: "إدارة المياه", speakers: [0], starts_at_ms: AT + 1_000, ends_at_ms: AT + 2_000 }),
    card("c", { title: "Closing", tracks: ["C4", "C5"], status: "withdrawn" }),
  ],
  speakers: [{ id: "p", name: "Łucja Nowak" }],
};

function chosen(query: string, now_ms = AT): string[] {
  const filter = readFilter(new URLSearchParams(query));
  return choose(document_.sessions, filter, haystacks(document_), now_ms).map((session) => session.id);
}

describe("a filter", () => {
  test("finds words in any order, without case and accents, in titles and names", () => {
    expect(chosen("q=tous+EDUCATION")).toEqual(["a"]);
    expect(chosen("q=nowak")).toEqual(["b"]);
    expect(chosen("q=ادارة")).toEqual(["b"]);
    expect(chosen("q=lunch")).toEqual([]);
    expect(plain("ÉDUCATION")).toBe("education");
  });

  test("chooses by track, type, language, and what is on", () => {
    expect(chosen("track=C4")).toEqual(["a", "c"]);
    expect(chosen("type=Workshop")).toEqual(["a"]);
    expect(chosen("language=fr")).toEqual(["a"]);
    expect(chosen("live=1")).toEqual(["a"]);
    expect(chosen("live=1", AT + 1_500)).toEqual(["b"]);
    expect(chosen("")).toEqual(["a", "b", "c"]);
  });

  test("is narrow when it asks for more than a day", () => {
    expect(isNarrow(readFilter(new URLSearchParams("day=2020-06-22")))).toBe(false);
    expect(isNarrow(readFilter(new URLSearchParams("q=+")))).toBe(false);
    expect(isNarrow(readFilter(new URLSearchParams("q=a")))).toBe(true);
  });
});

test("sessions stand under their days, and the page opens with today, the next day, or the last", () => {
  const days = byDay(document_.sessions, (session) => (session.id === "b" ? "2020-06-23" : "2020-06-22"));
  expect(days.map((day) => [day.day, day.sessions.length])).toEqual([
    ["2020-06-22", 2],
    ["2020-06-23", 1],
  ]);
  const known = ["2020-06-22", "2020-06-24"];
  expect(firstDay(known, "2020-06-22")).toBe("2020-06-22");
  expect(firstDay(known, "2020-06-23")).toBe("2020-06-24");
  expect(firstDay(known, "2020-07-01")).toBe("2020-06-24");
});

test("today begins with what is still on since yesterday", () => {
  const on = card("on", {});
  const over = card("over", { ended_at_ms: AT + 10 });
  const yesterday = { day: "2020-06-22", sessions: [over, on] };
  const now = { day: "2020-06-23", sessions: [card("new", {})] };
  const days = [yesterday, now, { day: "2020-06-24", sessions: [card("next", {})] }];
  expect(today(days, "2020-06-23", AT + 50)).toEqual([{ day: "2020-06-22", sessions: [on] }, now]);
  expect(today(days, "2020-06-23", AT + 100)).toEqual([now]);
});

test("what is over today is put away, and what was withdrawn stays where one looks for it", () => {
  const over = card("over", { ended_at_ms: AT + 10 });
  const past = card("past", { ends_at_ms: AT + 20 });
  const on = card("on", {});
  const withdrawn = card("withdrawn", { starts_at_ms: AT + 60, status: "withdrawn" });
  expect(partAt([over, past, on, withdrawn], AT + 50)).toEqual({ over: [over, past], left: [on, withdrawn] });
  expect(partAt([over, past], AT + 50)).toEqual({ over: [], left: [over, past] });
});

test("a search looks at all days, unless one was chosen", () => {
  const days = ["2020-06-22", "2020-06-24"];
  const shown = (query: string) => shownDay(days, readFilter(new URLSearchParams(query)), "2020-06-23");
  expect(shown("")).toBe("2020-06-24");
  expect(shown("q=water")).toBe(ALL_DAYS);
  expect(shown("q=water&day=2020-06-22")).toBe("2020-06-22");
});

test("the programme goes by the viewer’s clocks, unless they ask for the event’s", () => {
  const clocks = (query: string) => readClocks(new URLSearchParams(query), "Asia/Kathmandu", "Europe/Zurich");
  expect(clocks("")).toEqual({ zone: "Asia/Kathmandu", beside: "Europe/Zurich", whose: "mine" });
  expect(clocks("zone=event")).toEqual({ zone: "Europe/Zurich", beside: "Asia/Kathmandu", whose: "event" });
});
