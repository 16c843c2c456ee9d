// Keeps only the rows of a long list that are near the screen, as the page scrolls and its rows are measured.
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { edges, Heights, LIMIT_WHOLE, type Piece, pieces, type Span, spanOf } from "./windowing";

const AT_FIRST: Span = { first: 0, end: 20 };

/** `keep` are the keys of rows that stay wherever the screen is. Rows say their key in `data-question`. */
export function useNearby(list: RefObject<HTMLElement | null>, keys: readonly string[], keep: readonly string[]): readonly Piece[] {
  const heights = useMemo(() => new Heights(), []);
  const [span, setSpan] = useState(AT_FIRST);
  const [measured, setMeasured] = useState(0);
  const whole = keys.length <= LIMIT_WHOLE;
  const edges_px = useMemo(() => (whole ? [] : edges(keys, heights)), [keys, whole, measured]);
  useFollowing(list, whole ? null : edges_px, setSpan);
  useMeasuring(list, !whole, (key, height_px) => heights.measure(key, height_px), () => setMeasured((turn) => turn + 1));
  return useMemo(() => {
    if (whole) return keys.map((_, at) => ({ kind: "row", at }));
    return pieces(edges_px, span, keep.map((key) => keys.indexOf(key)).filter((at) => at >= 0));
  }, [keys, edges_px, span, keep.join()]);
}

/** Once a frame at most, and only when other rows are near. */
function useFollowing(list: RefObject<HTMLElement | null>, edges_px: readonly number[] | null, onSpan: (span: Span) => void): void {
  const last = useRef<Span>(AT_FIRST);
  useEffect(() => {
    if (edges_px === null) return undefined;
    let frame = 0;
    const look = () => {
      frame = 0;
      if (list.current === null) return;
      const top_px = -list.current.getBoundingClientRect().top;
      const span = spanOf(edges_px, top_px, top_px + innerHeight);
      if (span.first === last.current.first && span.end === last.current.end) return;
      last.current = span;
      onSpan(span);
    };
    const soon = () => (frame ||= requestAnimationFrame(look));
    look();
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("scroll", soon);
      removeEventListener("resize", soon);
    };
  }, [edges_px]);
}

function useMeasuring(
  list: RefObject<HTMLElement | null>,
  active: boolean,
  measure: (key: string, height_px: number) => boolean,
  onNews: () => void,
): void {
  const observer = useRef<ResizeObserver | null>(null);
  const watched = useRef(new WeakSet<Element>());
  useEffect(() => () => observer.current?.disconnect(), []);
  useLayoutEffect(() => {
    if (!active) return;
    observer.current ??= new ResizeObserver((changes) => {
      const news = changes.filter(({ target }) =>
        measure((target as HTMLElement).dataset["question"] ?? "", target.getBoundingClientRect().height),
      );
      if (news.length > 0) onNews();
    });
    for (const row of list.current?.querySelectorAll(":scope > [data-question]") ?? []) {
      if (watched.current.has(row)) continue;
      watched.current.add(row);
      observer.current.observe(row);
    }
  });
}
