// Keeps the keyboard's focus on the board when the card that had it goes to another column, or away.
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

interface Held {
  /** Who points has none: they are led to no card, but the board's keys go on working. */
  readonly question: string | null;
  readonly at: number;
}

const POINTING: Held = { question: null, at: -1 };

/** On the same question in its new place, else on what now stands where it stood; of who points, on the board. */
export function useKeptFocus(board: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let held: Held | null = null;
    const left = new AbortController();
    const note = () => (held = holding(board.current));
    // Before the key is heeded, as its card may be gone afterwards, and after, as it may lead to another.
    document.addEventListener("keydown", note, { capture: true, signal: left.signal });
    document.addEventListener("keydown", note, left);
    document.addEventListener("pointerdown", ({ target }) => (held = isIn(board.current, target) ? POINTING : null), left);
    const changes = new MutationObserver(() => {
      if (held !== null && document.activeElement === document.body) {
        placeOf(board.current, held)?.focus({ preventScroll: held.question === null });
      }
    });
    if (board.current !== null) changes.observe(board.current, { childList: true, subtree: true });
    return () => {
      left.abort();
      changes.disconnect();
    };
  }, []);
}

function isIn(board: HTMLElement | null, target: EventTarget | null): boolean {
  return target instanceof Node && board?.contains(target) === true;
}

function placeOf(board: HTMLElement | null, { question, at }: Held): HTMLElement | null {
  if (question === null) return board;
  const cards = cardsOn(board);
  return cardOf(board, question) ?? cards[Math.min(at, cards.length - 1)] ?? board;
}

export function cardsOn(board: HTMLElement | null): HTMLElement[] {
  return [...(board?.querySelectorAll<HTMLElement>("[data-question]") ?? [])];
}

/** Where it stands now: one that left keeps a place that is none. */
export function cardOf(board: HTMLElement | null, question: string): HTMLElement | undefined {
  const cards = cardsOn(board).filter((card) => card.dataset["question"] === question);
  return cards.find((card) => !card.classList.contains("left")) ?? cards[0];
}

/** From one card to the next of the board, or the one before; from none to the first. */
export function moveFocus(board: HTMLElement | null, by: 1 | -1): void {
  const cards = cardsOn(board);
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  cards[at < 0 ? 0 : at + by]?.focus();
}

function holding(board: HTMLElement | null): Held | null {
  const cards = cardsOn(board);
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const question = cards[at]?.dataset["question"];
  return question === undefined ? null : { question, at };
}
