// The moment when the server can be reached again: the browser says so, a socket does, or one tries.
import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

const BASE_MS = 5_000;
const CAP_MS = 60_000;

const returns = signal(0);

/** Somebody has just talked with the server. */
export function cameBack(): void {
  returns.value += 1;
}

/** Until the returned function is called. */
export function onReturn(again: () => void): () => void {
  const before = returns.peek();
  const silence = returns.subscribe((now) => {
    if (now !== before) again();
  });
  addEventListener("online", again);
  return () => {
    silence();
    removeEventListener("online", again);
  };
}

/** While `away`: asks `again` at the server's return, and on trial, more and more seldom. */
export function useReturn(away: boolean, again: () => void): void {
  const latest = useRef(again);
  latest.current = again;
  useEffect(() => {
    if (!away) return undefined;
    let attempt = 0;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(() => {
        latest.current();
        attempt += 1;
        wait();
      }, pause(attempt, Math.random()));
    };
    wait();
    const silence = onReturn(() => latest.current());
    return () => {
      clearTimeout(timer);
      silence();
    };
  }, [away]);
}

/** `attempt` counts from 0; `random` is in [0, 1), so that a server that is back is not asked by all at once. */
export function pause(attempt: number, random: number): number {
  return Math.min(CAP_MS, BASE_MS * 2 ** attempt) * (0.5 + random / 2);
}
