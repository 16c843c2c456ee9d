// The order in which a list is shown while people read in it, and what waits to be shown.
import type { RefObject } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Attention } from "./attention";
import { kept, reordered, same, settled, type Shown } from "./order";
import { moveCalmly } from "./transition";

/** Votes may never cease; the list has to stand still in between. */
const PAUSE_MS = 2_000;

export interface Wishes {
  /** What is to be shown, in its order. */
  readonly target: readonly string[];
  /** Of which list it is: another one is shown as it is. */
  readonly subject: string;
  /** Another object with each page that was asked for, which does not wait. */
  readonly pages: unknown;
  /** What does not wait either: `to`, where somebody goes now, and what `admits`. */
  readonly to: string | null;
  readonly admits: (id: string) => boolean;
  readonly list: RefObject<HTMLElement | null>;
}

export interface Calm extends Shown {
  /** Shows what waits, and all in its order, at once. */
  readonly reveal: () => void;
}

export function useCalmOrder({ target, subject, pages, to, admits, list }: Wishes): Calm {
  const [, redraw] = useState(0);
  /** Whether what is new has to wait until somebody asks for it: else it comes by itself in a moment. */
  const [holds, setHolds] = useState(false);
  const attention = useMemo(() => new Attention(), []);
  const shown = useRef<Shown>({ ids: [], news: [] });
  /** What was in the list before and comes back is no news. */
  const seen = useMemo(() => new Set<string>(), [subject]);
  const moved_ms = useRef(-Infinity);
  const last = useRef<Pick<Wishes, "target" | "subject" | "pages" | "to"> | null>(null);
  const before = last.current;
  if (before?.subject !== subject) shown.current = settled(target);
  else if (before.target !== target || before.to !== to) {
    shown.current = kept(shown.current, target, admitting(shown.current, before.pages !== pages));
  }
  last.current = { target, subject, pages, to };
  for (const id of shown.current.ids) seen.add(id);

  function admitting({ news }: Shown, turned: boolean): (id: string) => boolean {
    const waiting = new Set(news);
    return (id) => id === to || seen.has(id) || admits(id) || (turned && !waiting.has(id));
  }

  function show(next: Shown): void {
    if (same(next.ids, shown.current.ids) && same(next.news, shown.current.news)) return;
    moved_ms.current = Date.now();
    moveCalmly(() => {
      shown.current = next;
      redraw((turn) => turn + 1);
    });
  }

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  function settle(): void {
    clearTimeout(timer.current);
    const busy = attention.isThere || isScrolledPast(list.current);
    const wait_ms = Math.max(attention.wait_ms(Date.now()), moved_ms.current + PAUSE_MS - Date.now());
    const now = last.current?.target ?? [];
    setHolds(busy);
    if (wait_ms > 0) timer.current = setTimeout(settle, wait_ms);
    else show(busy ? reordered(shown.current, now) : settled(now));
  }

  function reveal(): void {
    moved_ms.current = Date.now();
    shown.current = settled(target);
    redraw((turn) => turn + 1);
  }

  useEffect(() => {
    settle();
    return () => clearTimeout(timer.current);
  }, [target, subject]);
  useEffect(() => (list.current === null ? undefined : attention.watch(list.current, settle)), []);
  useBackAtTheTop(list, holds && shown.current.news.length > 0, settle);

  return { ids: shown.current.ids, news: holds ? shown.current.news : [], reveal };
}

/** Tells so while `active`. */
function useBackAtTheTop(list: RefObject<HTMLElement | null>, active: boolean, onTop: () => void): void {
  useEffect(() => {
    if (!active) return undefined;
    const look = () => {
      if (!isScrolledPast(list.current)) onTop();
    };
    addEventListener("scroll", look, { passive: true });
    return () => removeEventListener("scroll", look);
  }, [active]);
}

/** Its beginning is above the screen: what comes would push what one reads. */
function isScrolledPast(list: HTMLElement | null): boolean {
  return list !== null && list.getBoundingClientRect().top < 0;
}
