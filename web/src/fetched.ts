// What a page fetches when it opens, and again when asked or when the server is back.
import { useCallback, useEffect, useState } from "preact/hooks";
import { useReturn } from "./offline/return";
import { isAway, type Outcome } from "./outcome";

export interface Fetched<Body> {
  /** Null at first; while it is fetched again, what was there stays. */
  readonly outcome: Outcome<Body> | null;
  readonly reload: () => void;
}

/** `load` runs anew when something in `inputs` has changed. */
export function useFetched<Body>(load: () => Promise<Outcome<Body>>, inputs: readonly unknown[]): Fetched<Body> {
  const [outcome, setOutcome] = useState<Outcome<Body> | null>(null);
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    let current = true;
    void load().then((loaded) => {
      if (current) setOutcome(loaded);
    });
    return () => {
      current = false;
    };
  }, [...inputs, turn]);
  useReturn(isAway(outcome), reload);
  return { outcome, reload };
}
