// A scripted server at the browser's WebSocket boundary: it reads and writes the same bytes as the real one.
import { decode, encode } from "@msgpack/msgpack";
import type { Entry, Hello, Joined, Refusal } from "../src/protocol.gen";

export type Sent = [number, string, Record<string, unknown>];

export class FakeSocket extends EventTarget {
  static all: FakeSocket[] = [];
  binaryType = "blob";
  closed: number | null = null;
  readonly sent: Sent[] = [];
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    FakeSocket.all.push(this);
  }

  static get last(): FakeSocket {
    const last = FakeSocket.all.at(-1);
    if (last === undefined) throw new Error("Nobody connected.");
    return last;
  }

  send(frame: Uint8Array): void {
    this.sent.push(decode(frame) as Sent);
  }

  close(code: number): void {
    this.closed = code;
  }

  // --- What the server does

  push(room: string, since: number, revision: number, entries: readonly Entry[]): void {
    this.write([0, room, since, revision, entries]);
  }

  greet(limits: Partial<Hello["limits"]> = {}): void {
    const hello: Hello = {
      protocol: 1,
      build: "test",
      now_ms: Date.now() + 60_000,
      participant: participant(),
      desk: "desk",
      foyer: "foyer",
      seat: "seat",
      limits: { frame_bytes: 65_536, commands_per_s: 10, commands_burst: 20, rooms: 20, ...limits },
    };
    this.push("desk", 0, 0, [["server.hello", hello]]);
  }

  /** The newest command with that tag. */
  command(tag: string): Sent {
    const found = this.sent.findLast((sent) => sent[1] === tag);
    if (found === undefined) throw new Error(`Nobody sent ${tag}; sent were ${this.sent.map((sent) => sent[1]).join()}.`);
    return found;
  }

  count(tag: string): number {
    return this.sent.filter((sent) => sent[1] === tag).length;
  }

  ok(ref: number, body: unknown): void {
    this.write([ref, "ok", body]);
  }

  refuse(ref: number, refusal: Partial<Refusal>): void {
    this.write([ref, "refused", { code: "forbidden", message: "No.", field: null, facts: {}, ...refusal }]);
  }

  /** Answers the newest join. */
  join(...rooms: Partial<Joined>[]): void {
    this.ok(this.command("rooms.join")[0], { rooms: rooms.map(joined) });
  }

  drop(code = 1006): void {
    this.dispatchEvent(Object.assign(new Event("close"), { code }));
  }

  private write(frame: unknown): void {
    const bytes = encode(frame);
    const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
}

export function participant(): Hello["participant"] {
  return {
    id: "ada",
    name: "Ada",
    role: "participant",
    language: "en",
    zone: null,
    consent: { directory: false, recording: false, statistics: false },
    desk: "desk",
    guest: false,
  };
}

export function joined(part: Partial<Joined>): Joined {
  return {
    room: "hall",
    view: "everyone",
    revision: 0,
    standing: { roles: ["attendee"], may: ["enter", "speak", "vote"], silenced: false, silenced_until_ms: null, silenced_reason: null },
    present: 1,
    snapshot: null,
    own: null,
    missed: null,
    refused: null,
    ...part,
  };
}
