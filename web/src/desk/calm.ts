// How a column stays calm: it settles when nobody is at work in it.
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Place, type Wishes, settle } from "./settle";

/** Somebody who has not stirred for so long is not about to press anything. */
const HOLD_MS = 10_000;
const STIRS = ["pointermove", "pointerdown", "keydown", "focusin"] as const;

/** Whether somebody is at work in it. */
export function useHold(part: RefObject<HTMLElement | null>): boolean {
  const [held, hold] = useState(false);
  useEffect(() => {
    const element = part.current;
    if (element === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const release = () => hold(false);
    const stir = () => {
      hold(true);
      clearTimeout(timer);
      timer = setTimeout(release, HOLD_MS);
    };
    const leave = () => {
      if (!element.contains(document.activeElement)) release();
    };
    for (const type of STIRS) element.addEventListener(type, stir, { passive: true });
    element.addEventListener("pointerleave", leave);
    return () => {
      clearTimeout(timer);
      for (const type of STIRS) element.removeEventListener(type, stir);
      element.removeEventListener("pointerleave", leave);
    };
  }, []);
  return held;
}

/** Begins anew when `order` is another one: what one asked for is shown at once. */
export function useSettled(wishes: Wishes, order: string): readonly Place[] {
  const shown = useRef<{ readonly order: string; readonly places: readonly Place[] }>({ order, places: [] });
  const before = shown.current.order === order ? shown.current.places : [];
  shown.current = { order, places: settle(before, wishes) };
  return shown.current.places;
}
