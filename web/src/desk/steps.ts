// What a moderator can do with a question in each of its states.
import type { State } from "../protocol.gen";

/** A step that is one command, done at once. */
export type Step = "list" | "relist" | "wait" | "live" | "answered" | "restore" | "pin" | "unpin";
/** One that needs a word or a choice first. */
export type Deed = "dismiss" | "answer" | "edit" | "label" | "assign" | "merge" | "sanction";

export interface Offer {
  /** The step that most questions in this state take. */
  readonly usual?: Step;
  readonly steps: readonly Step[];
  readonly deeds: readonly Deed[];
}

/** Follows the server's MOVES in rooms/questions/model.py; the most usual first. */
export const OFFERS: Readonly<Record<State, Offer>> = {
  waiting: { usual: "list", steps: ["list"], deeds: ["dismiss", "merge", "edit", "label", "assign", "sanction"] },
  listed: {
    usual: "live",
    steps: ["live", "answered", "pin", "wait"],
    deeds: ["answer", "dismiss", "merge", "edit", "label", "assign", "sanction"],
  },
  live: { usual: "answered", steps: ["answered", "relist", "pin"], deeds: ["answer", "edit", "label", "assign", "sanction"] },
  answered: { steps: ["relist", "live", "pin"], deeds: ["answer", "edit", "label", "sanction"] },
  dismissed: { steps: ["restore", "list"], deeds: ["edit", "sanction"] },
  withdrawn: { steps: [], deeds: [] },
  merged: { steps: [], deeds: [] },
};

/** How many steps and deeds stand as buttons; the others wait behind “more”. */
export const FIRST_STEPS = 2;
export const FIRST_DEEDS = 1;
