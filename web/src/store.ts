// One room as this tab knows it: every feature's state, the position in the log, and one's standing.
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { AnyFeature, Answered, Facts, RoomFeature, View } from "./feature";
import type { Entry, Joined, JoinRoom, MyStanding, Permission, Refusal, Snapshots } from "./protocol.gen";

export type RoomStatus = "joining" | "live" | "offline" | "refused";

type States = Readonly<Partial<Record<keyof Snapshots, unknown>>>;

/** A feature as the store runs it: it hands each its own state back, whose type it need not know. */
interface Running {
  start(snapshot: unknown, own: unknown, facts: Facts): unknown;
  apply(state: unknown, entry: Entry, facts: Facts): unknown;
  answered?(state: unknown, answer: Answered, facts: Facts): unknown;
}

export class RoomStore {
  readonly id: string;
  readonly me: string;
  private readonly features: readonly AnyFeature[];
  private readonly states = signal<States>({});
  /** So that who looks at one feature is not bothered by what happens in the others. */
  private readonly each = new Map<keyof Snapshots, ReadonlySignal<unknown>>();
  private readonly _status = signal<RoomStatus>("joining");
  private readonly _refusal = signal<Refusal | null>(null);
  private readonly _standing = signal<MyStanding | null>(null);
  private readonly _view = signal<View | null>(null);
  private readonly _present = signal(0);
  private readonly _position = signal(0);

  constructor(id: string, me: string, features: readonly AnyFeature[]) {
    this.id = id;
    this.me = me;
    this.features = features;
  }

  get status(): ReadonlySignal<RoomStatus> {
    return this._status;
  }
  /** Why one is out of the room, when `status` is `refused`. */
  get refusal(): ReadonlySignal<Refusal | null> {
    return this._refusal;
  }
  get standing(): ReadonlySignal<MyStanding | null> {
    return this._standing;
  }
  get view(): ReadonlySignal<View | null> {
    return this._view;
  }
  get present(): ReadonlySignal<number> {
    return this._present;
  }
  /** The revision at which the room stands here. */
  get position(): ReadonlySignal<number> {
    return this._position;
  }

  may(permission: Permission): boolean {
    return this._standing.value?.may.includes(permission) ?? false;
  }

  /** Null until the room is joined, and in a room that has no such feature. */
  state<Name extends keyof Snapshots, State>(feature: RoomFeature<Name, State>): State | null {
    const known = this.each.get(feature.name) ?? computed(() => this.states.value[feature.name] ?? null);
    this.each.set(feature.name, known);
    return known.value as State | null;
  }

  /** What to ask the server for, to get from here to now. */
  request(): JoinRoom {
    if (this.outgrown()) return { room: this.id, since: 0, view: null };
    return { room: this.id, since: this._position.peek(), view: this._view.peek() };
  }

  /** Resumed in the view of everyone by one who has become a moderator meanwhile: to be joined anew. */
  outgrown(): boolean {
    return this._view.peek() === "everyone" && (this._standing.peek()?.may.includes("curate") ?? false);
  }

  joined(joined: Joined): void {
    batch(() => {
      if (joined.refused !== null) this.leave(joined.refused);
      else this.enter(joined);
    });
  }

  /** Says `hole` when something is missing before it: the room has to be joined again. */
  push(since: number, revision: number, entries: readonly Entry[]): "applied" | "dropped" | "hole" {
    if (revision === 0) {
      this.run(entries);
      return "applied";
    }
    const position = this._position.peek();
    if (this._view.peek() === null || revision <= position) return "dropped";
    if (since > position) return "hole";
    batch(() => {
      this.run(entries);
      this._position.value = revision;
    });
    return "applied";
  }

  answered(answer: Answered): void {
    this.reduce((feature, state, facts) => feature.answered?.(state, answer, facts) ?? state);
  }

  offline(): void {
    if (this._status.peek() === "live") this._status.value = "offline";
  }

  private enter(joined: Joined): void {
    this._view.value = joined.view ?? "everyone";
    this._standing.value = joined.standing;
    this._present.value = joined.present;
    this._refusal.value = null;
    if (joined.snapshot !== null) this.restart(joined.snapshot, joined.own ?? {});
    if (joined.missed !== null) this.run(joined.missed as readonly Entry[]);
    this._position.value = joined.revision;
    this._status.value = "live";
  }

  /** What was there may not be kept. */
  private leave(refusal: Refusal): void {
    this.states.value = {};
    this._view.value = null;
    this._standing.value = null;
    this._position.value = 0;
    this._refusal.value = refusal;
    this._status.value = "refused";
  }

  private restart(snapshot: Readonly<Record<string, unknown>>, own: Readonly<Record<string, unknown>>): void {
    const facts = this.facts();
    const states: Partial<Record<keyof Snapshots, unknown>> = {};
    for (const feature of this.features) {
      if (!(feature.name in snapshot)) continue;
      const running = feature as unknown as Running;
      states[feature.name] = running.start(snapshot[feature.name], own[feature.name], facts);
    }
    this.states.value = states;
  }

  private run(entries: readonly Entry[]): void {
    batch(() => {
      for (const entry of entries) {
        if (entry[0] === "rooms.present") this._present.value = entry[1].count;
        else if (entry[0] === "rooms.joined") this.joined(entry[1].joined);
        else this.reduce((feature, state, facts) => feature.apply(state, entry, facts));
      }
    });
  }

  private reduce(step: (feature: Running, state: unknown, facts: Facts) => unknown): void {
    const old = this.states.peek();
    const facts = this.facts();
    const states: Partial<Record<keyof Snapshots, unknown>> = { ...old };
    let moved = false;
    for (const feature of this.features) {
      if (!(feature.name in old)) continue;
      const state = step(feature as unknown as Running, old[feature.name], facts);
      moved ||= state !== old[feature.name];
      states[feature.name] = state;
    }
    if (moved) this.states.value = states;
  }

  private facts(): Facts {
    return { me: this.me, view: this._view.peek() ?? "everyone" };
  }
}
