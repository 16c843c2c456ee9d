// Commands that have no answer yet: kept over drops of the connection and reloads of the page, sent again by key.
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Outcome } from "./outcome";
import type { Commands, CommandTag, Entry } from "./protocol.gen";

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

/** Where they outlive a reload; sessionStorage in the browser. */
export interface Keep {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

export class Outstanding {
  private readonly items = signal<ReadonlyMap<string, Item>>(new Map());
  /** Those whose sender still waits; after a reload of the page nobody does. */
  private readonly settles = new Map<string, Settle>();
  private readonly keep: Keep;
  private readonly name: string;
  /** Those that neither an answer nor an event message has settled, oldest first. */
  readonly pending: ReadonlySignal<readonly Pending[]>;

  constructor(keep: Keep, participant: string) {
    this.keep = keep;
    this.name = `outstanding:${participant}`;
    this.items.value = new Map(this.restore().map((pending) => [pending.key, { pending, seen: false }]));
    this.pending = computed(() =>
      [...this.items.value.values()].filter((item) => !item.seen).map((item) => item.pending),
    );
  }

  add(pending: Pending, settle: Settle): void {
    this.settles.set(pending.key, settle);
    this.change((items) => items.set(pending.key, { pending, seen: false }));
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
    this.change((items) => items.delete(key));
    this.settles.get(key)?.(outcome);
    this.settles.delete(key);
  }

  private change(how: (items: Map<string, Item>) => void): void {
    const items = new Map(this.items.peek());
    how(items);
    this.items.value = items;
    this.store();
  }

  private store(): void {
    const all = this.all();
    if (all.length === 0) this.keep.removeItem(this.name);
    else this.keep.setItem(this.name, JSON.stringify(all));
  }

  private restore(): Pending[] {
    const kept = this.keep.getItem(this.name);
    return kept === null ? [] : (JSON.parse(kept) as Pending[]);
  }
}

/** The keys of the commands that made what an event message tells of. */
function keysIn(entry: Entry): string[] {
  return Object.values(entry[1]).flatMap((value: unknown) => {
    if (typeof value !== "object" || value === null || !("key" in value)) return [];
    return typeof value.key === "string" ? [value.key] : [];
  });
}
