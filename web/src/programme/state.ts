// A session in its room: the reducer of the feature `programme`, and what the clock says of the session.
import type { Entry, ProgrammeSnapshot, Session } from "../protocol.gen";
import type { RoomFeature } from "../feature";

export interface ProgrammeState {
  readonly session: Session;
}

export const programme: RoomFeature<"programme", ProgrammeState> = {
  name: "programme",
  start: (snapshot: ProgrammeSnapshot) => ({ session: snapshot.session }),
  apply(state, entry: Entry) {
    if (entry[0] !== "programme.changed") return state;
    const { session } = entry[1];
    return session.revision >= state.session.revision ? { session } : state;
  },
};

export type Phase = "upcoming" | "live" | "paused" | "ended";

/** What `phase` follows from: a session, or its card in the programme. */
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

/** From one moment to another. */
export interface Span {
  readonly from_ms: number;
  readonly to_ms: number;
}

/** When it is on, as far as is known; held ones at the time that was announced. */
export function spanOf(course: Course): Span {
  const from_ms = opensAt(course) ?? course.starts_at_ms;
  return { from_ms, to_ms: Math.max(from_ms, closesAt(course)) };
}

/** As `phase` in rooms/programme/model.py. A session that is held past its end has ended. */
export function phase(course: Course, now_ms: number): Phase {
  const opens_at_ms = opensAt(course);
  const over = course.status === "withdrawn" || course.ended_at_ms !== null || now_ms >= closesAt(course);
  if (over) return "ended";
  if (opens_at_ms === null || now_ms < opens_at_ms) return "upcoming";
  return course.paused_at_ms === null ? "live" : "paused";
}

export type Conduct = "hold" | "start" | "pause" | "resume" | "end" | "extend";

const MOVES: Readonly<Record<Conduct, readonly Phase[]>> = {
  hold: ["upcoming"],
  start: ["upcoming", "ended"],
  pause: ["live"],
  resume: ["paused"],
  end: ["live", "paused"],
  extend: ["live", "paused", "ended"],
};

/** Whether those who conduct the session may do this now. */
export function canConduct(move: Conduct, course: Course, now_ms: number): boolean {
  return course.status !== "withdrawn" && MOVES[move].includes(phase(course, now_ms));
}
