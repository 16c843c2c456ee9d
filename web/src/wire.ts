// The frames of the socket: arrays in MessagePack, as docs/protocol.md says.
import { decode, encode } from "./msgpack";
import type { Entry, Refusal } from "./protocol.gen";

/** Bring a view that stands at `since` or later to `revision`; both are 0 for what may be lost. */
export interface Push {
  readonly kind: "push";
  readonly room: string;
  readonly since: number;
  readonly revision: number;
  readonly entries: readonly Entry[];
}

export type Answer =
  | { readonly kind: "ok"; readonly ref: number; readonly body: unknown }
  | { readonly kind: "refused"; readonly ref: number; readonly refusal: Refusal };

export function readFrame(bytes: ArrayBuffer): Push | Answer {
  const frame = decode(bytes) as [number, ...unknown[]];
  if (frame[0] === 0) {
    const [, room, since, revision, entries] = frame as [0, string, number, number, Entry[]];
    return { kind: "push", room, since, revision, entries };
  }
  const [ref, outcome, body] = frame as [number, "ok" | "refused", unknown];
  if (outcome === "ok") return { kind: "ok", ref, body };
  return { kind: "refused", ref, refusal: body as Refusal };
}

export function writeCommand(ref: number, tag: string, body: object): Uint8Array<ArrayBuffer> {
  return encode([ref, tag, body]);
}
