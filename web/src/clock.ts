// The server's clock as known here: a phone's own may be wrong by hours.
import { type ReadonlySignal, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

let offset_ms = 0;

/** Told by each hello. */
export function setServerClock(now_ms: number): void {
  offset_ms = now_ms - Date.now();
  for (const beat of beats.values()) beat.now.value = serverNow();
}

export function serverNow(): number {
  return Date.now() + offset_ms;
}

const beats = new Map<number, Beat>();

/** `serverNow()`, anew every `step_ms` while the component is there: one timer for all that ask for the same step. */
export function useNow(step_ms = 15_000): ReadonlySignal<number> {
  const beat = beats.get(step_ms) ?? new Beat(step_ms);
  beats.set(step_ms, beat);
  beat.catchUp();
  useEffect(() => beat.follow(), [beat]);
  return beat.now;
}

class Beat {
  readonly now = signal(serverNow());
  private readonly step_ms: number;
  private followers = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(step_ms: number) {
    this.step_ms = step_ms;
  }

  /** Nobody has followed for a while: the time stood still. */
  catchUp(): void {
    if (this.followers === 0) this.now.value = serverNow();
  }

  follow(): () => void {
    this.followers += 1;
    this.timer ??= setInterval(() => (this.now.value = serverNow()), this.step_ms);
    return () => {
      this.followers -= 1;
      if (this.followers > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    };
  }
}
