// What comes of asking the server for something: a value, never an exception.
import type { Refusal } from "./protocol.gen";

export type Outcome<Body> =
  | {
      readonly ok: true;
      readonly body: Body;
      /** Of a copy on this device, as the server could not be reached: when the server gave it. */
      readonly as_of_ms?: number;
    }
  | { readonly ok: false; readonly refusal: Refusal };

export function done<Body>(body: Body, as_of_ms?: number): Outcome<Body> {
  return as_of_ms === undefined ? { ok: true, body } : { ok: true, body, as_of_ms };
}

export function refused(refusal: Refusal): Outcome<never> {
  return { ok: false, refusal };
}

/** A code of ours, which the server never says; its words are found when it is shown. */
export const UNREACHABLE: Refusal = { code: "offline", message: "", field: null, facts: {} };

/** When a copy was made; null of what the server says now. */
export function asOf(outcome: Outcome<unknown> | null): number | null {
  return (outcome?.ok === true ? outcome.as_of_ms : null) ?? null;
}

/** Whether the server could not be asked: there is nothing, or only a copy. */
export function isAway(outcome: Outcome<unknown> | null): boolean {
  return outcome !== null && (outcome.ok ? outcome.as_of_ms !== undefined : outcome.refusal.code === UNREACHABLE.code);
}
