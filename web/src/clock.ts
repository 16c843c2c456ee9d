// The server's clock as known here: a phone's own may be wrong by hours.
import { type ReadonlySignal, signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";

const offset_ms = signal(0);

/** Told by each hello. */
export function setServerClock(now_ms: number): void {
  offset_ms.value = now_ms - Date.now();
}

export function serverNow(): number {
  return Date.now() + offset_ms.value;
}

/** `serverNow()`, anew every `step_ms` while the component is there. */
export function useNow(step_ms = 15_000): ReadonlySignal<number> {
  const now = useMemo(() => signal(serverNow()), []);
  useEffect(() => {
    const timer = setInterval(() => (now.value = serverNow()), step_ms);
    const unsubscribe = offset_ms.subscribe(() => (now.value = serverNow()));
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [step_ms]);
  return now;
}
