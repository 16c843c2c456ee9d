// Keeps the focus among the questions when the one that had it moves, which browsers take it from, or goes.
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

interface Held {
  readonly control: HTMLElement;
  readonly question: string;
  /** Its place among the questions on the page. */
  readonly at: number;
  /** What follows it tells whether it moved. */
  readonly next: string | null;
  readonly top: number;
  /** Whether somebody goes by it, rather than by a pointer. */
  readonly guides: boolean;
}

/** In a list: on the same control after a move, with its row where it was on the screen. */
export function useSteadyFocus(list: RefObject<HTMLElement | null>): void {
  const before = useRef<Held | null>(null);
  before.current = holding(list.current);
  useLayoutEffect(() => {
    const had = before.current;
    before.current = null;
    if (had?.control.isConnected !== true) return;
    if (isNowhere()) had.control.focus({ preventScroll: true });
    const now = holding(list.current);
    if (now !== null && now.next !== had.next) scrollBy({ top: now.top - had.top, behavior: "instant" });
  });
}

/** On a page: where the question stands now, or on what stands in its place. */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  const before = useRef<Held | null>(null);
  before.current = holding(page.current);
  useLayoutEffect(() => {
    const had = before.current;
    before.current = null;
    if (had === null || had.control.isConnected || !isNowhere()) return;
    const all = questionsIn(page.current);
    const now = all.find((each) => each.dataset["question"] === had.question) ?? all[Math.min(had.at, all.length - 1)];
    const control = had.control.matches(".vote") ? now?.querySelector<HTMLElement>("button.vote") : null;
    (control ?? now ?? page.current)?.focus({ preventScroll: !had.guides });
  });
}

function isNowhere(): boolean {
  return document.activeElement === document.body || document.activeElement === null;
}

function holding(part: HTMLElement | null): Held | null {
  const control = document.activeElement;
  if (part === null || !(control instanceof HTMLElement) || !part.contains(control)) return null;
  const all = questionsIn(part);
  const at = all.findIndex((each) => each.contains(control));
  const question = all[at]?.dataset["question"];
  if (question === undefined) return null;
  const next = all[at + 1]?.dataset["question"] ?? null;
  return { control, question, at, next, top: control.getBoundingClientRect().top, guides: control.matches(":focus-visible") };
}

function questionsIn(part: HTMLElement | null): HTMLElement[] {
  return [...(part?.querySelectorAll<HTMLElement>("[data-question]") ?? [])];
}

/** The question whose row has the focus. */
export function useFocused(list: RefObject<HTMLElement | null>): string | null {
  const [focused, setFocused] = useState<string | null>(null);
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const came = (event: FocusEvent) =>
      setFocused((event.target as Element).closest<HTMLElement>("[data-question]")?.dataset["question"] ?? null);
    const left = (event: FocusEvent) => {
      // Where nothing else has it, the row may have moved, or the window gone to the background.
      if (event.relatedTarget !== null) setFocused(null);
    };
    element.addEventListener("focusin", came);
    element.addEventListener("focusout", left);
    return () => {
      element.removeEventListener("focusin", came);
      element.removeEventListener("focusout", left);
    };
  }, []);
  return focused;
}
