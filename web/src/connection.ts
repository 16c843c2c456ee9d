// The tab's one socket into an event: hello, join, resume, answers, and commands that survive drops.
import { batch, type ReadonlySignal, signal } from "@preact/signals";
import { setServerClock } from "./clock";
import { afterClose } from "./closing";
import type { Answered } from "./feature";
import { type Outcome, done, refused } from "./outcome";
import { type Keep, Outstanding, type Pending, type Settle } from "./outstanding";
import { Pace } from "./pace";
import type { Commands, CommandTag, Entry, Hello, Joined, JoinReply, Refusal } from "./protocol.gen";
import type { RoomStore } from "./store";
import { type Answer, type Push, readFrame, writeCommand } from "./wire";

/** `waiting` is between a drop and the next try; from `signed_out`, `removed` and `closed` nothing leads on. */
export type ConnectionState = "connecting" | "live" | "waiting" | "signed_out" | "removed" | "closed";

/** A command's body as a view writes it: the room and the key are added on the way. */
export type Body<Tag extends CommandTag> = Omit<Commands[Tag]["body"], "room" | "key">;
export type Reply<Tag extends CommandTag> = Commands[Tag]["reply"];
export type Heard = (room: string, entry: Entry) => void;
/** `awaited` says whether the one who gave the command hears it, too. */
export type Settled = (pending: Pending, outcome: Outcome<unknown>, awaited: boolean) => void;

export interface Environment {
  readonly url: () => string;
  readonly participant: string;
  readonly keep: Keep;
  readonly random: () => number;
  readonly newKey: () => string;
}

const SILENCE_MS = 20_000;
const LEFT_MS = 30_000;
const MANY_COMMANDS = 1_000;

export class Connection {
  private readonly environment: Environment;
  private readonly outstanding: Outstanding;
  private readonly stores = new Map<string, RoomStore>();
  private readonly unwatch: () => void;
  private readonly listeners = new Set<Heard>();
  private readonly settled = new Set<Settled>();
  private readonly _state = signal<ConnectionState>("waiting");
  private readonly _hello = signal<Hello | null>(null);
  /** What each ref on this socket is waited for with. */
  private readonly waiting = new Map<number, Settle>();
  private readonly sent = new Set<string>();
  private readonly rejoining = new Set<string>();
  private socket: WebSocket | null = null;
  private pace = new Pace(MANY_COMMANDS, MANY_COMMANDS, 0);
  private ref = 0;
  private attempt = 0;
  private heard_ms = 0;
  private retry: ReturnType<typeof setTimeout> | null = null;
  private flushing: ReturnType<typeof setTimeout> | null = null;
  private watch: ReturnType<typeof setInterval> | null = null;
  private may_hurry = true;

  constructor(environment: Environment) {
    this.environment = environment;
    this.outstanding = new Outstanding(environment.keep, environment.participant, Date.now());
    this.unwatch = environment.keep.watch((name, value) => this.noticed(name, value));
  }

  get state(): ReadonlySignal<ConnectionState> {
    return this._state;
  }
  get hello(): ReadonlySignal<Hello | null> {
    return this._hello;
  }
  /** Those of closed pages that were too old to be sent. */
  get expired(): readonly Pending[] {
    return this.outstanding.expired;
  }
  /** One's own commands that are on their way, from any tab of this device, oldest first. */
  get pending(): ReadonlySignal<readonly Pending[]> {
    return this.outstanding.pending;
  }

  open(): void {
    if (this.socket !== null || this._state.peek() === "closed") return;
    this.clearRetry();
    this._state.value = "connecting";
    const socket = new WebSocket(this.environment.url());
    socket.binaryType = "arraybuffer";
    socket.addEventListener("message", (message: MessageEvent<ArrayBuffer>) => {
      if (socket === this.socket) this.receive(message.data);
    });
    socket.addEventListener("close", (close) => {
      if (socket === this.socket) this.dropped(close.code);
    });
    this.socket = socket;
    this.watch ??= setInterval(() => this.look(), SILENCE_MS / 4);
    this.heard_ms = Date.now();
  }

  close(): void {
    this._state.value = "closed";
    this.unwatch();
    this.forgetSocket()?.close(1000);
    this.clearRetry();
    if (this.watch !== null) clearInterval(this.watch);
  }

  /** The network or the tab came back: don't wait out the rest of the pause, and see that the socket is alive. */
  hurry(): void {
    if (this._state.peek() === "waiting" && this.may_hurry) this.open();
    else if (this._state.peek() === "live") this.joinRooms([...this.stores.values()].slice(0, 1));
  }

  /** Connects anew, with what `url` says now. */
  renew(): void {
    if (this.socket === null) return;
    this.forgetSocket()?.close(1000);
    this.open();
  }

  /** Follows a room until the returned function is called. */
  join(store: RoomStore): () => void {
    this.stores.set(store.id, store);
    if (this._state.peek() === "live") this.joinRooms([store]);
    return () => this.leave(store);
  }

  onEntry(listener: Heard): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells what came of each command. */
  onSettled(listener: Settled): () => void {
    this.settled.add(listener);
    return () => this.settled.delete(listener);
  }

  /** Sent as soon as there is a connection, again after a drop, and settled by its answer: never thrown away. */
  send<Tag extends CommandTag>(room: string, tag: Tag, body: Body<Tag>): Promise<Outcome<Reply<Tag>>> {
    return new Promise((resolve) => {
      this.give(room, tag, body, (outcome) => resolve(outcome as Outcome<Reply<Tag>>));
    });
  }

  /** As `send`, for those who don't wait for the answer: `onSettled` tells of it, on whatever page one is then. */
  leaveToSend<Tag extends CommandTag>(room: string, tag: Tag, body: Body<Tag>): void {
    this.give(room, tag, body);
  }

  // --- What comes in

  private receive(bytes: ArrayBuffer): void {
    this.heard_ms = Date.now();
    const frame = readFrame(bytes);
    if (frame.kind === "push") batch(() => this.pushed(frame));
    else batch(() => this.answered(frame));
  }

  private pushed(push: Push): void {
    for (const entry of push.entries) {
      if (entry[0] === "server.hello") this.greeted(entry[1]);
      if (entry[0] === "server.refused") this.refuse(entry[1].ref, entry[1].refusal);
    }
    const store = this.stores.get(push.room);
    const result = store?.push(push.since, push.revision, push.entries) ?? "applied";
    if (store !== undefined && result === "hole") this.rejoin(store);
    if (result !== "applied") return;
    this.outstanding.see(push.entries);
    this.tell(push.room, push.entries);
  }

  private tell(room: string, entries: readonly Entry[]): void {
    for (const listener of this.listeners) for (const entry of entries) listener(room, entry);
  }

  private greeted(hello: Hello): void {
    setServerClock(hello.now_ms);
    this._hello.value = hello;
    this.pace = new Pace(hello.limits.commands_per_s, hello.limits.commands_burst, Date.now());
    this.joinRooms([...this.stores.values()], () => {
      this.attempt = 0;
      this._state.value = "live";
      this.joinLatecomers();
      this.flush();
    });
  }

  private answered(answer: Answer): void {
    const settle = this.waiting.get(answer.ref);
    this.waiting.delete(answer.ref);
    settle?.(answer.kind === "ok" ? done(answer.body) : refused(answer.refusal));
  }

  private refuse(ref: number | null, refusal: Refusal): void {
    if (ref !== null) this.answered({ kind: "refused", ref, refusal });
  }

  // --- Rooms

  private joinRooms(stores: readonly RoomStore[], then: () => void = () => undefined): void {
    if (stores.length === 0) {
      then();
      return;
    }
    for (const store of stores) this.rejoining.add(store.id);
    const resumed = stores.filter((store) => store.view.peek() === "everyone" && !store.outgrown());
    this.ask("rooms.join", { rooms: stores.map((store) => store.request()) }, (outcome) => {
      for (const store of stores) this.rejoining.delete(store.id);
      const joined = outcome.ok ? (outcome.body as JoinReply).rooms : refusals(stores, outcome.refusal);
      for (const each of joined) this.entered(each);
      this.joinRooms(resumed.filter((store) => store.outgrown()));
      then();
    });
  }

  private entered(joined: Joined): void {
    this.stores.get(joined.room)?.joined(joined);
    if (joined.missed === null) return;
    this.outstanding.see(joined.missed as readonly Entry[]);
    this.tell(joined.room, joined.missed as readonly Entry[]);
  }

  /** Rooms that a view asked for between hello and the answer to the first join. */
  private joinLatecomers(): void {
    const late = [...this.stores.values()].filter((store) => store.status.peek() === "joining");
    if (late.length > 0) this.joinRooms(late);
  }

  private rejoin(store: RoomStore): void {
    if (!this.rejoining.has(store.id)) this.joinRooms([store]);
  }

  private leave(store: RoomStore): void {
    if (this.stores.get(store.id) !== store) return;
    this.stores.delete(store.id);
    if (this._state.peek() === "live") this.ask("rooms.leave", { room: store.id }, () => undefined);
  }

  // --- What goes out

  private give<Tag extends CommandTag>(room: string, tag: Tag, body: Body<Tag>, settle?: Settle): void {
    const key = this.environment.newKey();
    const pending = { key, room, tag, body: { ...body, room, key }, sent_at_ms: Date.now() } as unknown as Pending;
    this.outstanding.add(pending, settle);
    this.flush();
  }

  /** Sends all that was not sent on this socket, as fast as the server's limits allow. */
  private flush(): void {
    if (this._state.peek() !== "live" || this.flushing !== null) return;
    for (const pending of this.outstanding.all()) {
      if (this.sent.has(pending.key)) continue;
      const wait_ms = this.pace.take(Date.now());
      if (wait_ms > 0) {
        this.flushing = setTimeout(() => {
          this.flushing = null;
          this.flush();
        }, wait_ms);
        return;
      }
      this.dispatch(pending);
    }
  }

  private dispatch(pending: Pending): void {
    this.sent.add(pending.key);
    this.ask(pending.tag, pending.body, (outcome) => {
      if (outcome.ok) this.apply(pending, outcome.body);
      const awaited = this.outstanding.isAwaited(pending.key);
      this.outstanding.settle(pending.key, outcome);
      for (const listener of this.settled) listener(pending, outcome, awaited);
    });
  }

  /** Another tab has given a command: it sends it, and this one only when that tab has gone without. */
  private noticed(name: string, value: string | null): void {
    const key = this.outstanding.noticed(name, value);
    if (key === null) return;
    this.sent.add(key);
    setTimeout(() => {
      if (this.sent.delete(key)) this.flush();
    }, LEFT_MS);
  }

  private apply(pending: Pending, reply: unknown): void {
    const answer = { tag: pending.tag, body: pending.body, reply } as Answered;
    this.stores.get(pending.room)?.answered(answer);
  }

  private ask(tag: string, body: object, settle: Settle): void {
    this.ref += 1;
    const frame = writeCommand(this.ref, tag, body);
    const limit_bytes = this._hello.peek()?.limits.frame_bytes ?? Infinity;
    if (frame.byteLength > limit_bytes) {
      // The server would close the connection over it, and over every repetition.
      settle(refused({ code: "too_long", message: "", field: null, facts: { limit: limit_bytes } }));
      return;
    }
    if (this.waiting.size === 0) this.heard_ms = Date.now();
    this.waiting.set(this.ref, settle);
    this.socket?.send(frame);
  }

  // --- Drops

  private dropped(code: number): void {
    this.forgetSocket();
    const next = afterClose(code, this.attempt, this.environment.random());
    this.attempt += 1;
    if (next.kind !== "again") {
      this._state.value = next.kind;
      return;
    }
    this._state.value = "waiting";
    this.may_hurry = next.soon;
    this.retry = setTimeout(() => this.open(), next.after_ms);
  }

  /** A network that went away without a word: something is owed, and nothing was heard for long. */
  private look(): void {
    const owed = this.waiting.size > 0 || this._state.peek() === "connecting";
    if (this.socket === null || !owed || Date.now() - this.heard_ms < SILENCE_MS) return;
    const socket = this.socket;
    this.dropped(1006);
    socket.close();
  }

  private forgetSocket(): WebSocket | null {
    const socket = this.socket;
    this.socket = null;
    this.waiting.clear();
    this.sent.clear();
    this.rejoining.clear();
    this.ref = 0;
    if (this.flushing !== null) clearTimeout(this.flushing);
    this.flushing = null;
    for (const store of this.stores.values()) store.offline();
    return socket;
  }

  private clearRetry(): void {
    if (this.retry !== null) clearTimeout(this.retry);
    this.retry = null;
  }
}

function refusals(stores: readonly RoomStore[], refusal: Refusal): Joined[] {
  const nothing = { view: null, revision: 0, standing: null, present: 0, snapshot: null, own: null, missed: null };
  return stores.map((store) => ({ ...nothing, room: store.id, refused: refusal }));
}
