// One moderator's desk in one tab: what is selected, opened, looked for and asked, and what was done.
import { signal } from "@preact/signals";
import type { Question, State } from "../protocol.gen";
import type { Column } from "../questions/select";
import type { Room } from "../room";
import { Acts } from "./acts";
import type { ListedBy } from "./find";
import { columnOf, dropsOn } from "./moves";
import { NONE, type Selection, extend, toggle } from "./selection";
import { OFFERS, type Deed, type Step } from "./steps";
import { isMovable, moveTo, wayOf } from "./ways";

/** What lies over the board and waits for a word. */
export type Dialogue =
  | { readonly kind: "keys" }
  | { readonly kind: "screen" }
  | { readonly kind: "drop"; readonly question: Question; readonly states: readonly State[] }
  | { readonly kind: "all"; readonly deed: BulkDeed };

export type BulkDeed = "dismiss" | "label" | "merge";

/** It stays in the column where it was opened, whatever becomes of its question meanwhile. */
export interface OpenForm {
  readonly deed: Deed;
  readonly column: Column;
}

/** The tool that opens when none is more urgent. */
export const FIRST_TOOL = "enter";

export class Desk {
  readonly room: Room;
  readonly acts: Acts;
  readonly selection = signal<Selection>(NONE);
  /** The forms that are open in cards, by question. */
  readonly forms = signal<Readonly<Record<string, OpenForm>>>({});
  readonly words = signal("");
  readonly listedBy = signal<ListedBy>("votes");
  /** The column that is seen where there is space for one. */
  readonly column = signal<Column>("waiting");
  /** The tool that is open beside the board. */
  readonly tool = signal<string | null>(null);
  readonly dialogue = signal<Dialogue | null>(null);

  constructor(room: Room) {
    this.room = room;
    this.acts = new Acts(room);
  }

  take(question: Question, step: Step): void {
    const pinned = question.pinned && step === "pin" ? "unpin" : step;
    if (stepsFor(question).includes(pinned)) void this.acts.take(question, wayOf(question, pinned));
  }

  open(question: Question, deed: Deed): void {
    const column = this.forms.value[question.id]?.column ?? columnOf(question.state);
    if (column === null || !this.deedsFor(question).includes(deed)) return;
    this.forms.value = { ...this.forms.value, [question.id]: { deed, column } };
  }

  close(question: string): void {
    const { [question]: _, ...others } = this.forms.value;
    this.forms.value = others;
  }

  /** What can be done with it that needs a word first. */
  deedsFor(question: Question): readonly Deed[] {
    const asker = question.backstage?.asker.id;
    const sanctionable = this.room.may("moderate") && question.source === "here" && asker !== this.room.me;
    return OFFERS[question.state].deeds.filter((deed) => deed !== "sanction" || sanctionable);
  }

  /** With `through`, all from the last one to this one. */
  select(question: Question, shown: readonly Question[], through: boolean): void {
    const before = this.selection.value;
    this.selection.value = through ? extend(before, question, shown) : toggle(before, question);
  }

  /** A card was let go over a column. */
  drop(question: Question, column: Column): void {
    const states = dropsOn(question.state, column);
    const [only] = states;
    if (only === undefined) return;
    if (states.length === 1) this.dropAs(question, only);
    else this.dialogue.value = { kind: "drop", question, states };
  }

  dropAs(question: Question, state: State): void {
    this.dialogue.value = null;
    if (state === "dismissed") this.open(question, "dismiss");
    else if (isMovable(state)) void this.acts.take(question, moveTo(question, state));
  }
}

/** The steps that are one command, the most usual first. */
export function stepsFor(question: Question): readonly Step[] {
  return OFFERS[question.state].steps.map((step) => (step === "pin" && question.pinned ? ("unpin" as const) : step));
}
