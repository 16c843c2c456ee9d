// Keeps the keyboard's focus on the board when the card that had it goes to another column, or away.
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

interface Held {
  readonly question: string;
  readonly at: number;
}

/** On the same question in its new place, else on what now stands where it stood. Who points is left where they are. */
export function useKeptFocus(board: RefObject<HTMLElement | null>): void {
  const held = useRef<Held | null>(null);
  useEffect(() => {
    const press = () => (held.current = holding(board.current));
    const point = () => (held.current = null);
    document.addEventListener("keydown", press);
    document.addEventListener("pointerdown", point);
    return () => {
      document.removeEventListener("keydown", press);
      document.removeEventListener("pointerdown", point);
    };
  }, []);
  useLayoutEffect(() => {
    if (held.current === null || document.activeElement !== document.body) return;
    const cards = cardsOn(board.current);
    const { question, at } = held.current;
    const card = cards.find((other) => other.dataset["question"] === question) ?? cards[Math.min(at, cards.length - 1)];
    (card ?? board.current)?.focus();
  });
}

export function cardsOn(board: HTMLElement | null): HTMLElement[] {
  return [...(board?.querySelectorAll<HTMLElement>("[data-question]") ?? [])];
}

function holding(board: HTMLElement | null): Held | null {
  const cards = cardsOn(board);
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const question = cards[at]?.dataset["question"];
  return question === undefined ? null : { question, at };
}
