// The full hours of a stretch of time, as clocks in a zone show them: of 23 or 25 on the days when they change.

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

export interface WallClock {
  readonly hour: number;
  readonly minute: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock in the zone shows at that moment. */
export function wallClock(at_ms: number, zone: string): WallClock {
  const format =
    clocks.get(zone) ??
    new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  clocks.set(zone, format);
  const [hour = 0, minute = 0] = format.format(at_ms).split(":").map(Number);
  return { hour, minute };
}

/** The last full hour, which in Kathmandu is no full one of UTC. */
export function hourBefore(at_ms: number, zone: string): number {
  return at_ms - (at_ms % MINUTE_MS) - wallClock(at_ms, zone).minute * MINUTE_MS;
}

/** From the full hour before `from_ms` up to the first one at or after `to_ms`, both of them included. */
export function fullHours(from_ms: number, to_ms: number, zone: string): readonly number[] {
  let last_ms = hourBefore(from_ms, zone);
  const hours = [last_ms];
  while (last_ms < to_ms) {
    // Some clocks change by half an hour: then the next full one is not an hour away.
    const next_ms = hourBefore(last_ms + HOUR_MS, zone);
    last_ms = next_ms > last_ms ? next_ms : last_ms + HOUR_MS;
    hours.push(last_ms);
  }
  return hours;
}
