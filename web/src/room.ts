// A room as a view uses it: what is known of it, and what one can do in it.
import { computed, type ReadonlySignal } from "@preact/signals";
import type { Body, Connection, Reply } from "./connection";
import type { RoomFeature, View } from "./feature";
import type { Outcome } from "./outcome";
import type { Pending } from "./outstanding";
import type { CommandTag, MyStanding, Permission, Refusal, Snapshots } from "./protocol.gen";
import type { RoomStatus, RoomStore } from "./store";

export type PendingOf<Tag extends CommandTag> = Extract<Pending, { readonly tag: Tag }>;

export class Room {
  readonly id: string;
  readonly me: string;
  readonly status: ReadonlySignal<RoomStatus>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  readonly standing: ReadonlySignal<MyStanding | null>;
  readonly view: ReadonlySignal<View | null>;
  readonly present: ReadonlySignal<number>;
  /** One's own commands in this room that are on their way, oldest first. */
  readonly pending: ReadonlySignal<readonly Pending[]>;
  private readonly byTag = new Map<CommandTag, ReadonlySignal<readonly Pending[]>>();
  private readonly store: RoomStore;
  private readonly connection: Connection;

  constructor(store: RoomStore, connection: Connection) {
    this.store = store;
    this.connection = connection;
    this.id = store.id;
    this.me = store.me;
    this.status = store.status;
    this.refusal = store.refusal;
    this.standing = store.standing;
    this.view = store.view;
    this.present = store.present;
    this.pending = computed(() => connection.pending.value.filter((pending) => pending.room === store.id));
  }

  /** Null until the room is joined, and where it has no such feature. */
  state<Name extends keyof Snapshots, State>(feature: RoomFeature<Name, State>): State | null {
    return this.store.state(feature);
  }

  may(permission: Permission): boolean {
    return this.store.may(permission);
  }

  /** When all that happened up to this revision is known here: a command is answered before the room is told. */
  async reached(revision: number): Promise<void> {
    const { position } = this.store;
    if (position.peek() >= revision) return;
    let stop = () => {};
    await new Promise<void>((arrived) => {
      stop = position.subscribe((now) => {
        if (now >= revision) arrived();
      });
    });
    stop();
  }

  /** Kept and sent again until the server has answered; a refusal is a value. */
  send<Tag extends CommandTag>(tag: Tag, body: Body<Tag>): Promise<Outcome<Reply<Tag>>> {
    return this.connection.send(this.id, tag, body);
  }

  /** For when nobody waits for the answer: the room can't be reached. */
  leaveToSend<Tag extends CommandTag>(tag: Tag, body: Body<Tag>): void {
    this.connection.leaveToSend(this.id, tag, body);
  }

  /** Those of one kind: whoever reads them is not drawn anew for a command of another. */
  pendingOf<Tag extends CommandTag>(tag: Tag): readonly PendingOf<Tag>[] {
    const those = this.byTag.get(tag) ?? steady(() => this.pending.value.filter((pending) => pending.tag === tag));
    this.byTag.set(tag, those);
    return those.value as readonly PendingOf<Tag>[];
  }
}

/** A list that stays the same one while the same things are in it. */
function steady<Item>(list: () => readonly Item[]): ReadonlySignal<readonly Item[]> {
  let last: readonly Item[] = [];
  return computed(() => {
    const next = list();
    if (next.length !== last.length || next.some((item, at) => item !== last[at])) last = next;
    return last;
  });
}
