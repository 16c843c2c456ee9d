// What a client does when its socket closes, by close code.

export const SIGNED_OUT = 4401;
export const REMOVED = 4403;
export const FLOODING = 4429;
export const RESTARTING = 4503;

const BASE_MS = 1_000;
const CAP_MS = 30_000;

/** `soon` says that the wait may be cut short when the network or the tab comes back. */
export type Next =
  | { readonly kind: "signed_out" }
  | { readonly kind: "removed" }
  | { readonly kind: "again"; readonly after_ms: number; readonly soon: boolean };

/** `attempt` counts from 0 since the connection was last live; `random` is in [0, 1). */
export function afterClose(code: number, attempt: number, random: number): Next {
  switch (code) {
    case SIGNED_OUT:
      return { kind: "signed_out" };
    case REMOVED:
      return { kind: "removed" };
    case FLOODING:
      return { kind: "again", after_ms: 10_000 + random * 5_000, soon: false };
    case RESTARTING:
      return { kind: "again", after_ms: Math.max(random * 5_000, random * backoff(attempt)), soon: false };
    default:
      return { kind: "again", after_ms: random * backoff(attempt), soon: true };
  }
}

function backoff(attempt: number): number {
  return Math.min(CAP_MS, BASE_MS * 2 ** attempt);
}
