// Single keys at the desk. They work only while a question has the focus, and never while one types (WCAG 2.1.4).
import type { Question, State } from "../protocol.gen";
import { cardsOn } from "./focus";
import type { Deed, Step } from "./steps";

export interface Pressed {
  readonly step?: Step;
  readonly deed?: Deed;
}

export function shortcut(press: KeyboardEvent, question: Question, pressed: (what: Pressed) => void): void {
  if (!isPlain(press)) return;
  const what = meaning(press.key, question);
  if (what === null) return;
  press.preventDefault();
  pressed(what);
}

const LIST: Readonly<Partial<Record<State, Step>>> = { listed: "live", live: "relist", answered: "relist" };

function meaning(key: string, question: Question): Pressed | null {
  switch (key) {
    case "l":
      return { step: LIST[question.state] ?? "list" };
    case "a":
      return { step: "answered" };
    case "p":
      return { step: question.pinned ? "unpin" : "pin" };
    case "d":
      return { deed: "dismiss" };
    default:
      return null;
  }
}

/** j goes to the next question of the board, k to the one before. */
export function moveFocus(press: KeyboardEvent): void {
  if (!isPlain(press) || (press.key !== "j" && press.key !== "k")) return;
  const cards = cardsOn(press.currentTarget as HTMLElement);
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const to = press.key === "j" ? at + 1 : Math.max(0, at - 1);
  if (cards[to] === undefined) return;
  press.preventDefault();
  cards[to].focus();
}

function isPlain(press: KeyboardEvent): boolean {
  const typing = press.target instanceof Element && press.target.closest("input, textarea, select") !== null;
  return !typing && !press.ctrlKey && !press.metaKey && !press.altKey;
}
