// Single keys at the desk. They work only while the board has the focus, and never while one types (WCAG 2.1.4).
import type { State } from "../protocol.gen";
import type { Deed, Step } from "./steps";

/** What a key asks for: of the whole board, or of the card that has the focus. */
export type Wish =
  | { readonly on: "board"; readonly wish: "next" | "previous" | "undo" | "search" | "keys" }
  | { readonly on: "card"; readonly wish: "select" | "select-through" }
  | { readonly on: "card"; readonly step: Step }
  | { readonly on: "card"; readonly deed: Deed };

/** In the order in which they are told; each has a text `desk-key-…`. */
export const KEYS: readonly (readonly [string, string])[] = [
  ["j", "next"],
  ["k", "previous"],
  ["l", "list"],
  ["a", "answered"],
  ["d", "dismiss"],
  ["p", "pin"],
  ["x", "select"],
  ["⇧ x", "through"],
  ["u", "undo"],
  ["/", "search"],
  ["?", "keys"],
];

/** `state` is that of the question whose card has the focus. */
export function wishOf(press: KeyboardEvent, state: State | null): Wish | null {
  if (!isPlain(press)) return null;
  return ofBoard(press) ?? (state === null ? null : ofCard(press, state));
}

function ofBoard(press: KeyboardEvent): Wish | null {
  switch (letter(press)) {
    case "j":
      return { on: "board", wish: "next" };
    case "k":
      return { on: "board", wish: "previous" };
    case "u":
      return { on: "board", wish: "undo" };
    case "/":
      return { on: "board", wish: "search" };
    case "?":
      return { on: "board", wish: "keys" };
    default:
      return null;
  }
}

const LIST: Readonly<Partial<Record<State, Step>>> = { listed: "live", live: "relist", answered: "relist" };

function ofCard(press: KeyboardEvent, state: State): Wish | null {
  switch (letter(press)) {
    case "l":
      return { on: "card", step: LIST[state] ?? "list" };
    case "a":
      return { on: "card", step: "answered" };
    case "p":
      return { on: "card", step: "pin" };
    case "d":
      return { on: "card", deed: "dismiss" };
    case "x":
      return { on: "card", wish: press.shiftKey ? "select-through" : "select" };
    default:
      return null;
  }
}

/** On keyboards of other scripts the Latin letter that stands on the key; the Arabic question mark is one, too. */
function letter({ key, code }: KeyboardEvent): string {
  if (key === "؟") return "?";
  if (key.length > 1 || /[a-z/?]/i.test(key)) return key.toLowerCase();
  return code.startsWith("Key") ? code.slice("Key".length).toLowerCase() : key;
}

/** Not typing, not in a form or a menu, and no key of the browser or the system. */
function isPlain({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return false;
  return target.closest("input:not([type=checkbox]), textarea, select, form, .menu-panel") === null;
}
