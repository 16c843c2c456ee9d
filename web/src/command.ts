// Something a form or a button asks of the server: whether it is on its way, and why it was refused.
import { useRef, useState } from "preact/hooks";
import type { Outcome } from "./outcome";
import type { Refusal } from "./protocol.gen";

export interface Command {
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  /** True when it was done; `then` is given the reply first. While one is on its way, another is not sent. */
  run<Body>(send: () => Promise<Outcome<Body>>, then?: (body: Body) => void): Promise<boolean>;
}

export function useCommand(): Command {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function run<Body>(send: () => Promise<Outcome<Body>>, then?: (body: Body) => void): Promise<boolean> {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setRefusal(null);
    const outcome = await send();
    running.current = false;
    setBusy(false);
    if (outcome.ok) then?.(outcome.body);
    else setRefusal(outcome.refusal);
    return outcome.ok;
  }

  return { busy, refusal, run };
}
