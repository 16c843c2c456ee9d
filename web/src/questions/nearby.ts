// Keeps only the rows of a long list that are near the screen, as the page scrolls and its rows are measured.
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { edges, Heights, LIMIT_WHOLE, type Piece, pieces, type Span, spanOf } from "./windowing";

/** What a screen shows; those around it come when it is painted. */
const AT_FIRST: Span = { first: 0, end: 10 };

/** A list of another `subject` begins anew. `keep` are the keys of rows that stay wherever the screen is. Rows say their key in `data-question`. */
export function useNearby(
  list: RefObject<HTMLElement | null>,
  subject: string,
  keys: readonly string[],
  keep: readonly string[],
): readonly Piece[] {
  const heights = useMemo(() => new Heights(), []);
  const [near, setNear] = useState({ subject, span: AT_FIRST });
  const span = near.subject === subject ? near.span : AT_FIRST;
  const [measured, setMeasured] = useState(0);
  const whole = keys.length <= LIMIT_WHOLE;
  const edges_px = useMemo(() => (whole ? [] : edges(keys, heights)), [keys, whole, measured]);
  useFollowing(list, whole ? null : edges_px, span, (span) => setNear({ subject, span }));
  useMeasuring(list, !whole, (key, height_px) => heights.measure(key, height_px), () => setMeasured((turn) => turn + 1));
  return useMemo(() => {
    if (whole) return keys.map((_, at) => ({ kind: "row", at }));
    return pieces(edges_px, span, keep.map((key) => keys.indexOf(key)).filter((at) => at >= 0));
  }, [keys, edges_px, span, keep.join()]);
}

/** Once a frame at most, and only when other rows are near. */
function useFollowing(
  list: RefObject<HTMLElement | null>,
  edges_px: readonly number[] | null,
  span: Span,
  onSpan: (span: Span) => void,
): void {
  const shown = useRef({ span, onSpan });
  shown.current = { span, onSpan };
  useEffect(() => {
    if (edges_px === null) return undefined;
    let frame = 0;
    const look = () => {
      frame = 0;
      if (list.current === null) return;
      const top_px = -list.current.getBoundingClientRect().top;
      const near = spanOf(edges_px, top_px, top_px + innerHeight);
      const { span, onSpan } = shown.current;
      if (near.first !== span.first || near.end !== span.end) onSpan(near);
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
      const news = changes.filter(({ target, borderBoxSize: [box] }) =>
        measure((target as HTMLElement).dataset["question"] ?? "", box?.blockSize ?? 0),
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
