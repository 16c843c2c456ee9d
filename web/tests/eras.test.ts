// In which order the events of a server stand.
import { expect, test } from "vitest";
import { erasOf } from "../src/events/eras";
import type { EventCard } from "../src/protocol.gen";

function event(id: string, starts_at_ms: number | null, ends_at_ms: number | null): EventCard {
  const look = { accent: null, logo: null, banner: null, revision: 0 } as unknown as EventCard["look"];
  const about = { title: {}, theme: {}, zone: "UTC", access: "open" as const, demo: false, look };
  return { ...about, id, slug: id, starts_at_ms, ends_at_ms };
}

test("events are on, to come, or past, each in the order in which one looks for them", () => {
  const events = [
    event("long ago", 0, 10),
    event("lately", 20, 30),
    event("next year", 200, 210),
    event("some day", null, null),
    event("tomorrow", 101, 110),
    event("today", 90, 101),
    event("all month", 50, 150),
  ];
  const eras = erasOf(events, 100);
  const ids = (list: readonly EventCard[]) => list.map((one) => one.id);
  expect(ids(eras.now)).toEqual(["all month", "today"]);
  expect(ids(eras.coming)).toEqual(["tomorrow", "next year", "some day"]);
  expect(ids(eras.past)).toEqual(["lately", "long ago"]);
});

test("an event is on from its start to its end, and past from then on", () => {
  const short = [event("short", 10, 20)];
  expect(erasOf(short, 9).coming).toHaveLength(1);
  expect(erasOf(short, 10).now).toHaveLength(1);
  expect(erasOf(short, 20).past).toHaveLength(1);
});
