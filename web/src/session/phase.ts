// Where a session stands: the clock opens and closes it, and its moderators may do otherwise.
import type { Session } from "../protocol.gen";

export type Phase = "upcoming" | "live" | "paused" | "ended";

/** What the phase follows from; a session and its card in the programme have it alike. */
export type Course = Pick<
  Session,
  | "starts_at_ms"
  | "ends_at_ms"
  | "status"
  | "held"
  | "opened_at_ms"
  | "paused_at_ms"
  | "ended_at_ms"
  | "extended_until_ms"
>;

/** Null while a moderator holds it. */
export function opensAt(course: Course): number | null {
  return course.opened_at_ms ?? (course.held ? null : course.starts_at_ms);
}

export function closesAt(course: Course): number {
  return course.extended_until_ms ?? course.ends_at_ms;
}

/** The same rule as the server's `phase` in rooms/programme/model.py. */
export function phase(course: Course, nowMs: number): Phase {
  if (course.status === "withdrawn" || course.ended_at_ms !== null || nowMs >= closesAt(course)) return "ended";
  const opens = opensAt(course);
  if (opens === null || nowMs < opens) return "upcoming";
  return course.paused_at_ms === null ? "live" : "paused";
}
