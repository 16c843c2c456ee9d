// Who is signed in, in every event.
import { type ReadonlySignal, signal } from "@preact/signals";
import { api } from "./api";
import { chosenZone } from "./format";
import { asksForLanguage, speak } from "./i18n";
import type { Outcome } from "./outcome";
import type { Me } from "./protocol.gen";

const _me = signal<Outcome<Me> | null>(null);

/** Null until the server has said. */
export const me: ReadonlySignal<Outcome<Me> | null> = _me;

export async function loadMe(): Promise<void> {
  told(await api.me());
}

/** The server said who is signed in: their zone is ours now, and their language unless the address names another. */
export function told(outcome: Outcome<Me>): void {
  _me.value = outcome;
  const account = outcome.ok ? outcome.body.account : null;
  if (account === null) return;
  chosenZone.value = account.zone;
  if (!asksForLanguage(location.search)) void speak(account.language, true);
}
