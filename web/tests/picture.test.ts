// The picture of the programme: its counts, by zone and over midnight, and where its days stand in a calendar.
import { describe, expect, test } from "vitest";
import { calendarOf, hourRange, pictureOf } from "../src/programme/picture";
import type { SessionCard } from "../src/protocol.gen";

const ZONE = "Europe/Zurich";

/** `starts` is in UTC. */
function session(starts: string, minutes: number, change: Partial<SessionCard> = {}): SessionCard {
  const starts_at_ms = Date.parse(`${starts}Z`);
  const ends_at_ms = starts_at_ms + minutes * 60_000;
  const about = { title: "", subtitle: "", language: "", type: "", tracks: [], tags: [], speakers: [], hall: "" };
  const course = { opened_at_ms: null, paused_at_ms: null, ended_at_ms: null, extended_until_ms: null };
  return { ...about, ...course, id: starts, room: starts, starts_at_ms, ends_at_ms, status: "scheduled", held: false, ...change };
}

const busy = (hours: readonly number[] | undefined) =>
  Object.fromEntries([...(hours ?? []).entries()].filter(([, count]) => count > 0));

describe("the picture", () => {
  test("counts what begins on a day and what is on in each of its hours", () => {
    const [day] = pictureOf([session("2020-06-22T07:00", 90), session("2020-06-22T08:00", 60)], ZONE);
    expect(day).toMatchObject({ day: "2020-06-22", count: 2, at_ms: Date.parse("2020-06-22T07:00Z") });
    expect(busy(day?.hours)).toEqual({ 9: 1, 10: 2 });
  });

  test("goes by the days of the viewer’s zone", () => {
    const sessions = [session("2020-06-22T20:00", 60)];
    expect(pictureOf(sessions, "Asia/Kathmandu").map((day) => day.day)).toEqual(["2020-06-23"]);
    expect(pictureOf(sessions, "America/Lima").map((day) => day.day)).toEqual(["2020-06-22"]);
  });

  test("carries a session over midnight, but counts it once", () => {
    const days = pictureOf([session("2020-06-22T21:30", 90), session("2020-06-23T07:00", 60)], ZONE);
    expect(days.map((day) => [day.day, day.count])).toEqual([
      ["2020-06-22", 1],
      ["2020-06-23", 1],
    ]);
    expect(days.map((day) => busy(day.hours))).toEqual([{ 23: 1 }, { 0: 1, 9: 1 }]);
  });

  test("leaves out what was withdrawn", () => {
    expect(pictureOf([session("2020-06-22T07:00", 60, { status: "withdrawn" })], ZONE)).toEqual([]);
  });

  test("counts a session once in the hour that comes twice, and skips the one that is missing", () => {
    const [autumn] = pictureOf([session("2020-10-25T00:00", 120)], ZONE);
    expect(busy(autumn?.hours)).toEqual({ 2: 1 });
    const [spring] = pictureOf([session("2020-03-29T00:00", 120)], ZONE);
    expect(busy(spring?.hours)).toEqual({ 1: 1, 3: 1 });
  });
});

test("its hours are those in which there is anything", () => {
  const days = pictureOf([session("2020-06-22T07:00", 60), session("2020-06-23T14:00", 60)], ZONE);
  expect(hourRange(days)).toEqual({ first: 9, last: 16 });
});

describe("a calendar", () => {
  const cells = (firstWeekday: number, ...days: string[]) =>
    calendarOf(
      days.map((day) => ({ day, at_ms: 0, count: 1, hours: [] })),
      firstWeekday,
    ).map(({ column, row }) => [column, row]);

  test("has Monday first, or Sunday, or Saturday", () => {
    // The 22nd of June 2020 was a Monday.
    expect(cells(1, "2020-06-21", "2020-06-22", "2020-06-28")).toEqual([[7, 1], [1, 2], [7, 2]]);
    expect(cells(7, "2020-06-21", "2020-06-22", "2020-06-28")).toEqual([[1, 1], [2, 1], [1, 2]]);
    expect(cells(6, "2020-06-26", "2020-06-27")).toEqual([[7, 1], [1, 2]]);
  });

  test("skips weeks in which there is nothing", () => {
    expect(cells(1, "2020-06-22", "2020-07-08")).toEqual([[1, 1], [3, 2]]);
  });

  test("names each month once", () => {
    const days = ["2020-06-29", "2020-06-30", "2020-07-01"].map((day) => ({ day, at_ms: 0, count: 1, hours: [] }));
    expect(calendarOf(days, 1).map((cell) => cell.newMonth)).toEqual([true, false, true]);
  });
});
