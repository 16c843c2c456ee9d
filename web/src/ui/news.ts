// Short news and how long each stays: its life stands still while somebody looks at it.
import { signal } from "@preact/signals";

export interface Action {
  readonly label: string;
  readonly run: () => void;
}

export interface More {
  readonly action?: Action | null;
  readonly lasts_ms?: number;
  /** When it went, by itself or closed, and its action was not taken. */
  readonly onGone?: () => void;
}

export interface News extends More {
  readonly id: number;
  readonly text: string;
}

const LASTS_MS = 8_000;
/** Who is slow to find a button gets the time for it. */
const WITH_ACTION_MS = 12_000;
const LIMIT_SHOWN = 3;

/** Oldest first. */
export const news = signal<readonly News[]>([]);

const lives = new Map<number, Life>();
let last = 0;

/** Says it at the edge of the screen, in place of what says the same already. Returns what takes it away again. */
export function toast(text: string, more: More = {}): () => void {
  last += 1;
  const id = last;
  const same = news.peek().filter((other) => other.text === text && !other.action && !more.action);
  for (const { id } of same) close(id);
  for (const old of news.peek().slice(0, -LIMIT_SHOWN + 1)) close(old.id);
  news.value = [...news.peek(), { ...more, id, text }];
  const lasts_ms = more.lasts_ms ?? (more.action ? WITH_ACTION_MS : LASTS_MS);
  lives.set(id, new Life(lasts_ms, () => close(id)));
  return () => void take(id);
}

/** Gone, as if its time were over. */
export function close(id: number): void {
  take(id)?.onGone?.();
}

export function act(id: number): void {
  take(id)?.action?.run();
}

/** While the pointer or the focus is there. */
export function hold(): void {
  for (const life of lives.values()) life.pause();
}

export function letGo(): void {
  for (const life of lives.values()) life.goOn();
}

function take(id: number): News | undefined {
  const taken = news.peek().find((one) => one.id === id);
  lives.get(id)?.pause();
  lives.delete(id);
  if (taken !== undefined) news.value = news.peek().filter((one) => one !== taken);
  return taken;
}

class Life {
  private left_ms: number;
  private readonly onEnd: () => void;
  private since_ms = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(lasts_ms: number, onEnd: () => void) {
    this.left_ms = lasts_ms;
    this.onEnd = onEnd;
    this.goOn();
  }

  pause(): void {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.left_ms -= Date.now() - this.since_ms;
  }

  goOn(): void {
    if (this.timer !== undefined) return;
    this.since_ms = Date.now();
    this.timer = setTimeout(this.onEnd, Math.max(0, this.left_ms));
  }
}
