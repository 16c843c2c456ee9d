// What comes of asking the server for something: a value, never an exception.
import type { Refusal } from "./protocol.gen";

export type Outcome<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly refusal: Refusal };

export function done<Body>(body: Body): Outcome<Body> {
  return { ok: true, body };
}

export function refused(refusal: Refusal): Outcome<never> {
  return { ok: false, refusal };
}

/** A code of ours, which the server never says; its words are found when it is shown. */
export const UNREACHABLE: Refusal = { code: "offline", message: "", field: null, facts: {} };
