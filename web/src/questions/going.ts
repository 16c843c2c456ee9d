// Leads to a question wherever it stands on the page: it is brought near, takes the focus, and is marked for a moment.
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";

const MARKED_MS = 4_000;

interface Way {
  readonly to: string;
  readonly marks: readonly string[];
}

export interface Going {
  /** Has to be on the page, however long the list. */
  readonly to: string | null;
  readonly isMarked: (id: string) => boolean;
  /** `marks` are pointed out besides. */
  readonly go: (to: string, marks?: readonly string[]) => void;
}

export function useGoing(page: RefObject<HTMLElement | null>): Going {
  const [way, setWay] = useState<Way | null>(null);
  useLayoutEffect(() => {
    const found = way === null ? null : find(page.current, way.to);
    if (found === null) return undefined;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: "center" });
    // Rows that come near are measured only then, and move it a little.
    const frame = requestAnimationFrame(() => found.scrollIntoView({ block: "center" }));
    return () => cancelAnimationFrame(frame);
  }, [way]);
  useEffect(() => {
    if (way === null) return undefined;
    const timer = setTimeout(() => setWay(null), MARKED_MS);
    return () => clearTimeout(timer);
  }, [way]);
  return {
    to: way?.to ?? null,
    isMarked: (id) => way !== null && (way.to === id || way.marks.includes(id)),
    go: (to, marks = []) => setWay({ to, marks }),
  };
}

/** What everybody sees goes before one's own copy of it. */
function find(page: HTMLElement | null, id: string): HTMLElement | null {
  const all = [...(page?.querySelectorAll<HTMLElement>("[data-question]") ?? [])];
  return all.filter((each) => each.dataset["question"] === id).at(-1) ?? null;
}
