// Where one writes: always in reach, at the bottom of a phone's screen, and small until it is wanted.
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import "./dock.css";

const TOUCHES = ["pointerdown", "focusin", "input"];

interface Props {
  readonly name: "ask" | "composer";
  /** Folds while something is on its way, so that one sees where it arrives, and unfolds where that failed. */
  readonly sending?: boolean;
  readonly failed?: boolean;
  readonly children: ComponentChildren;
}

export function Dock({ name, sending = false, failed = false, children }: Props) {
  const dock = useRef<HTMLDivElement>(null);
  const [used, setUsed] = useUsed(dock);
  useEffect(() => {
    if (sending) setUsed(false);
    else if (failed) setUsed(true);
  }, [sending, failed]);
  useHeightTold(dock);
  return (
    <div class={`dock ${name}${used ? " open" : ""}`} ref={dock}>
      <div class="dock-inside">{children}</div>
    </div>
  );
}

/** From the first touch or letter until a touch or the focus is elsewhere. */
function useUsed(dock: RefObject<HTMLElement | null>): [boolean, (used: boolean) => void] {
  const [used, setUsed] = useState(false);
  useEffect(() => {
    const moved = (event: Event) => {
      const target = event.target as Element;
      const inside = dock.current?.contains(target) === true;
      // News lie over the page; who closes them has not left.
      if (inside || target.closest(".toasts") === null) setUsed(inside);
    };
    for (const kind of TOUCHES) addEventListener(kind, moved);
    return () => {
      for (const kind of TOUCHES) removeEventListener(kind, moved);
    };
  }, []);
  return [used, setUsed];
}

/** So that nothing else stands where it stands: neither news nor the end of the page. */
function useHeightTold(dock: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = dock.current;
    if (element === null) return undefined;
    const page = document.documentElement.style;
    const observer = new ResizeObserver(() => {
      const fixed = getComputedStyle(element).position === "fixed";
      if (fixed) page.setProperty("--dock", `${element.offsetHeight}px`);
      else page.removeProperty("--dock");
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      page.removeProperty("--dock");
    };
  }, []);
}
