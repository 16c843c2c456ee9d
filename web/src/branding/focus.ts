// The focus stays with the row that moves. Browsers let go of what is moved: it is given back.
import { type RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Place {
  readonly action: string;
  /** Among all of them. */
  readonly at: number;
}

/**
 * For buttons with `data-action`. Where the one that had it is gone, the one in its place gets it: that of the next row.
 * `changes` moves them.
 */
export function useFocusKept(changes: unknown): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const last = useRef<Place | null>(null);
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-action]") ?? [])];
  useEffect(() => {
    const element = list.current;
    const note = ({ target }: FocusEvent) => {
      const action = (target as HTMLElement).dataset["action"];
      last.current = action === undefined ? null : { action, at: buttons().indexOf(target as HTMLElement) };
    };
    element?.addEventListener("focusin", note);
    return () => element?.removeEventListener("focusin", note);
  }, []);
  useEffect(() => {
    if (document.activeElement !== document.body || last.current === null) return;
    const { action, at } = last.current;
    const there = buttons();
    (there.find((button) => button.dataset["action"] === action) ?? there[at] ?? there.at(-1))?.focus();
  }, [changes]);
  return list;
}
