// Commands that have no answer yet: kept on the device over drops and closed pages, sent again by key. All tabs of a
// participant know them, and any may send them: by its key, each is done once.
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Outcome } from "./outcome";
import type { Commands, CommandTag, Entry } from "./protocol.gen";

/** What their names begin with where they are kept. */
export const OUTSTANDING = "outstanding:";

/** A command on its way, for views that show one's own doings at once. */
export type Pending = {
  readonly [Tag in CommandTag]: {
    readonly key: string;
    readonly room: string;
    readonly tag: Tag;
    readonly body: Commands[Tag]["body"];
    readonly sent_at_ms: number;
  };
}[CommandTag];

/** Told what came of it. */
export type Settle = (outcome: Outcome<unknown>) => void;

interface Item {
  readonly pending: Pending;
  readonly seen: boolean;
}

/** Where they outlive the page: for all tabs of a device. */
export interface Keep {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
  names(prefix: string): string[];
  /** Tells what other tabs change, null when they remove it, until the returned function is called. */
  watch(listener: (name: string, value: string | null) => void): () => void;
}

const MINUTE_MS = 60_000;
/** What was done long ago may be wrong by now; what was written is still what somebody wanted to say. */
const LASTS_MS = 10 * MINUTE_MS;
const WRITTEN_LASTS_MS = 12 * 60 * MINUTE_MS;
const WRITTEN: ReadonlySet<CommandTag> = new Set<CommandTag>(["questions.ask", "chat.send"]);

/** Whether it is still to be sent, when the page that it was given on has gone. */
export function lasts(pending: Pending, now_ms: number): boolean {
  return now_ms - pending.sent_at_ms < (WRITTEN.has(pending.tag) ? WRITTEN_LASTS_MS : LASTS_MS);
}

export class Outstanding {
  private readonly items = signal<ReadonlyMap<string, Item>>(new Map());
  /** Those whose sender still waits; after a reload of the page nobody does. */
  private readonly settles = new Map<string, Settle>();
  private readonly keep: Keep;
  private readonly prefix: string;
  /** Those of earlier pages that are too old to be sent. */
  readonly expired: readonly Pending[];
  /** Those that neither an answer nor an event message has settled, oldest first. */
  readonly pending: ReadonlySignal<readonly Pending[]>;

  constructor(keep: Keep, participant: string, now_ms: number) {
    this.keep = keep;
    this.prefix = `${OUTSTANDING}${participant}:`;
    const kept = this.restore();
    this.expired = kept.filter((pending) => !lasts(pending, now_ms));
    for (const { key } of this.expired) keep.removeItem(this.prefix + key);
    const fresh = kept.filter((pending) => lasts(pending, now_ms));
    this.items.value = new Map(fresh.map((pending) => [pending.key, { pending, seen: false }]));
    this.pending = computed(() =>
      [...this.items.value.values()].filter((item) => !item.seen).map((item) => item.pending),
    );
  }

  /** Without `settle` nobody waits for what comes of it. */
  add(pending: Pending, settle?: Settle): void {
    if (settle !== undefined) this.settles.set(pending.key, settle);
    this.keep.setItem(this.prefix + pending.key, JSON.stringify(pending));
    this.change((items) => items.set(pending.key, { pending, seen: false }));
  }

  /** Another tab has one more, or one less. Says the key of one that was not known here. */
  noticed(name: string, value: string | null): string | null {
    if (!name.startsWith(this.prefix)) return null;
    const key = name.slice(this.prefix.length);
    const known = this.items.peek().has(key);
    // Whoever waits for its answer here is still given it.
    if (value === null && known && !this.settles.has(key)) this.change((items) => items.delete(key));
    if (value === null || known) return null;
    this.change((items) => items.set(key, { pending: JSON.parse(value) as Pending, seen: false }));
    return key;
  }

  all(): Pending[] {
    return [...this.items.peek().values()].map((item) => item.pending);
  }

  /** An event message told of it before its answer did. */
  see(entries: readonly Entry[]): void {
    const items = this.items.peek();
    if (items.size === 0) return;
    const seen = entries.flatMap(keysIn).filter((key) => items.get(key)?.seen === false);
    if (seen.length === 0) return;
    this.change((changing) => {
      for (const key of seen) {
        const item = changing.get(key);
        if (item !== undefined) changing.set(key, { ...item, seen: true });
      }
    });
  }

  settle(key: string, outcome: Outcome<unknown>): void {
    this.keep.removeItem(this.prefix + key);
    this.change((items) => items.delete(key));
    this.settles.get(key)?.(outcome);
    this.settles.delete(key);
  }

  /** Whether the one who gave it is there to hear what comes of it: after a reload of the page nobody is. */
  isAwaited(key: string): boolean {
    return this.settles.has(key);
  }

  private change(how: (items: Map<string, Item>) => void): void {
    const items = new Map(this.items.peek());
    how(items);
    this.items.value = items;
  }

  private restore(): Pending[] {
    const kept = this.keep.names(this.prefix).map((name) => this.keep.getItem(name));
    const found = kept.flatMap((value) => (value === null ? [] : [JSON.parse(value) as Pending]));
    return found.sort((one, other) => one.sent_at_ms - other.sent_at_ms);
  }
}

/** The keys of the commands that made what an event message tells of. */
function keysIn(entry: Entry): string[] {
  return Object.values(entry[1]).flatMap((value: unknown) => {
    if (typeof value !== "object" || value === null || !("key" in value)) return [];
    return typeof value.key === "string" ? [value.key] : [];
  });
}
