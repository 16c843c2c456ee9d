// Who is signed in, in every event.
import { type ReadonlySignal, signal } from "@preact/signals";
import { api } from "./api";
import { forgetDrafts } from "./drafts";
import { chosenZone } from "./format";
import { asksForLanguage, speak } from "./i18n";
import { device } from "./keep";
import { forgetAnswers } from "./offline/forget";
import type { Outcome } from "./outcome";
import { OUTSTANDING } from "./outstanding";
import type { Me } from "./protocol.gen";

const KEPT_AS = "account";

const _me = signal<Outcome<Me> | null>(null);

/** Null until the server has said. */
export const me: ReadonlySignal<Outcome<Me> | null> = _me;

export async function loadMe(): Promise<void> {
  told(await api.me());
}

/** Whoever leaves this device leaves nothing behind for the next person at it: nothing unsent, and no copies. */
export function forgetTraces(): void {
  forgetDrafts();
  device.forget(OUTSTANDING);
  forgetAnswers();
}

/** On a device that several people use: what the one before wrote is not for the next. */
function settleIn(account: string): void {
  const before = device.getItem(KEPT_AS);
  if (before === account) return;
  if (before !== null) forgetTraces();
  device.setItem(KEPT_AS, account);
}

/** Whether somebody was signed in on this device before. */
export function isKnownHere(): boolean {
  return device.getItem(KEPT_AS) !== null;
}

/** The server said who is signed in: their zone is ours now, and their language unless the address names another. */
export function told(outcome: Outcome<Me>): void {
  _me.value = outcome;
  const account = outcome.ok ? outcome.body.account : null;
  if (account === null) return;
  settleIn(account.id);
  chosenZone.value = account.zone;
  if (!asksForLanguage(location.search)) void speak(account.language, true);
}
