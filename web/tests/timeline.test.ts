// A day laid out across the halls: overlaps, midnight, pauses, zones, and days on which the clocks change.
import { describe, expect, test } from "vitest";
import { fullHours, wallClock } from "../src/programme/hours";
import { placeOf, railOf } from "../src/programme/rail";
import { hallsOf, layOut } from "../src/programme/timeline";
import type { SessionCard } from "../src/protocol.gen";

const ZONE = "Europe/Zurich";

/** `starts` is in UTC. */
function session(id: string, hall: string, starts: string, minutes: number): SessionCard {
  const starts_at_ms = Date.parse(`${starts}Z`);
  const ends_at_ms = starts_at_ms + minutes * 60_000;
  const about = { subtitle: "", language: "", type: "", tracks: [], tags: [], speakers: [] };
  const course = { opened_at_ms: null, paused_at_ms: null, ended_at_ms: null, extended_until_ms: null };
  return { ...about, ...course, id, room: id, title: id, hall, starts_at_ms, ends_at_ms, status: "scheduled", held: false };
}

function blocks(...sessions: SessionCard[]) {
  return layOut(sessions, ZONE).rows.flatMap((row) => row.blocks);
}

const clocksAt = (hours: readonly number[], zone: string) =>
  hours.map((hour) => {
    const { hour: shown, minute } = wallClock(hour, zone);
    return `${shown}:${minute}`;
  });

function lanes(...sessions: SessionCard[]): Record<string, string> {
  return Object.fromEntries(blocks(...sessions).map(({ session, lane, lanes }) => [session.id, `${lane + 1}/${lanes}`]));
}

describe("sessions in one hall", () => {
  test("have its whole width when they follow one another", () => {
    const first = session("first", "A", "2020-06-22T08:00", 60);
    const second = session("second", "A", "2020-06-22T09:00", 60);
    expect(lanes(first, second)).toEqual({ first: "1/1", second: "1/1" });
  });

  test("stand side by side where they overlap, and a free lane is used again", () => {
    const long = session("long", "A", "2020-06-22T08:00", 120);
    const early = session("early", "A", "2020-06-22T08:00", 60);
    const late = session("late", "A", "2020-06-22T09:00", 45);
    const apart = session("apart", "A", "2020-06-22T11:00", 45);
    expect(lanes(early, long, late, apart)).toEqual({ long: "1/2", early: "2/2", late: "2/2", apart: "1/1" });
  });

  test("never hide one another for being short", () => {
    const short = session("short", "A", "2020-06-22T08:00", 5);
    const next = session("next", "A", "2020-06-22T08:05", 30);
    expect(lanes(short, next)).toEqual({ short: "1/2", next: "2/2" });
    expect(blocks(short)[0]?.height).toBe(30);
  });

  test("don’t narrow those of another hall", () => {
    const here = session("here", "A", "2020-06-22T08:00", 60);
    const there = session("there", "B", "2020-06-22T08:00", 60);
    expect(lanes(here, there)).toEqual({ here: "1/1", there: "1/1" });
  });
});

test("halls are counted as people count, and what has none comes last", () => {
  const halls = ["Hall 10", "", "Hall 2"].map((hall) => session(hall, hall, "2020-06-22T08:00", 60));
  expect(hallsOf(halls)).toEqual(["Hall 2", "Hall 10", ""]);
});

test("the order for those who listen is by hour, then by hall", () => {
  const { rows } = layOut(
    [
      session("nine B", "B", "2020-06-22T09:00", 60),
      session("eight C", "C", "2020-06-22T08:00", 60),
      session("nine A", "A", "2020-06-22T09:00", 60),
    ],
    ZONE,
  );
  expect(rows.map((row) => row.blocks.map((block) => block.session.id))).toEqual([["eight C"], ["nine A", "nine B"]]);
});

test("a block is as far down, and as high, as the clock says", () => {
  const [first, second] = blocks(
    session("first", "A", "2020-06-22T08:30", 60),
    session("second", "A", "2020-06-22T10:15", 90),
  );
  expect([first?.top, first?.height]).toEqual([30, 60]);
  expect([second?.top, second?.height]).toEqual([135, 90]);
});

test("a session goes on past midnight, and the rail with it", () => {
  const { rail, rows } = layOut([session("late", "A", "2020-06-22T21:30", 90)], ZONE);
  expect(clocksAt(rail.map((hour) => hour.from_ms), ZONE)).toEqual(["23:0", "0:0"]);
  expect(rows[0]?.blocks[0]).toMatchObject({ top: 30, height: 90 });
});

test("hours without a session are drawn together, but not a short pause", () => {
  const morning = session("morning", "A", "2020-06-22T07:00", 60);
  const noon = session("noon", "A", "2020-06-22T10:00", 60);
  const evening = session("evening", "A", "2020-06-22T18:00", 60);
  const { rail, height } = layOut([morning, noon, evening], ZONE);
  expect(clocksAt(rail.map((hour) => hour.from_ms), ZONE)).toEqual(["9:0", "10:0", "11:0", "12:0", "13:0", "20:0"]);
  expect(rail.map((hour) => hour.gap)).toEqual([false, false, false, false, true, false]);
  expect(height).toBe(5 * 60 + 40);
  expect(placeOf(evening.starts_at_ms, rail)).toBe(4 * 60 + 40);
});

test("a moment before the first hour or after the last has no place", () => {
  const spans = [{ from_ms: Date.parse("2020-06-22T08:00Z"), to_ms: Date.parse("2020-06-22T09:00Z") }];
  const rail = railOf(spans, ZONE);
  expect(placeOf(Date.parse("2020-06-22T07:59Z"), rail)).toBeNull();
  expect(placeOf(Date.parse("2020-06-22T08:15Z"), rail)).toBe(15);
  expect(placeOf(Date.parse("2020-06-22T09:01Z"), rail)).toBeNull();
  expect(railOf([], ZONE)).toEqual([]);
});

describe("full hours", () => {
  const hours = (from: string, to: string, zone: string) =>
    clocksAt(fullHours(Date.parse(`${from}Z`), Date.parse(`${to}Z`), zone), zone);

  test("are those of the zone, whose quarters are not ours", () => {
    expect(hours("2020-06-22T08:00", "2020-06-22T09:30", "Asia/Kathmandu")).toEqual(["13:0", "14:0", "15:0", "16:0"]);
  });

  test("are 23 on the day when an hour is missing", () => {
    const day = hours("2020-03-28T23:00", "2020-03-29T22:00", ZONE);
    expect(day).toHaveLength(24);
    expect(day.slice(0, 4)).toEqual(["0:0", "1:0", "3:0", "4:0"]);
  });

  test("are 25 on the day when one comes twice", () => {
    const day = hours("2020-10-24T22:00", "2020-10-25T23:00", ZONE);
    expect(day).toHaveLength(26);
    expect(day.slice(0, 5)).toEqual(["0:0", "1:0", "2:0", "2:0", "3:0"]);
  });

  test("go on where clocks change by half an hour", () => {
    const day = hours("2020-10-03T14:00", "2020-10-03T18:00", "Australia/Lord_Howe");
    expect(new Set(day).size).toBe(day.length);
    expect(day.slice(-2)).toEqual(["4:0", "5:0"]);
  });
});

test("a session over the change of clocks is as long as it lasts", () => {
  const night = session("night", "A", "2020-10-25T00:00", 180);
  const { rail, rows } = layOut([night], ZONE);
  expect(clocksAt(rail.map((hour) => hour.from_ms), ZONE)).toEqual(["2:0", "2:0", "3:0"]);
  expect(rows[0]?.blocks[0]?.height).toBe(180);
});
