// Where a partner goes when it moves by one among its peers.
import type { Partner } from "../protocol.gen";

export type Step = -1 | 1;

export interface Way {
  /** Whom it will stand before; null for the end. */
  readonly before: string | null;
  /** Its new place, from 1. */
  readonly place: number;
}

/** Null where there is no further to go. */
export function beforeAfter(peers: readonly Partner[], partner: Partner, step: Step): Way | null {
  const at = peers.findIndex((peer) => peer.id === partner.id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= peers.length) return null;
  const next = step === 1 ? peers[to + 1] : peers[to];
  return { before: next?.id ?? null, place: to + 1 };
}
