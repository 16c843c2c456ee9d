// Deeds that wait a moment before they are sent, so that one can take them back; whoever leaves the page sends them.
import { signal } from "@preact/signals";
import { t } from "./i18n";
import type { Outcome } from "./outcome";
import { toast, wordsOf } from "./ui";

const WAITS_MS = 6_000;

interface Deed {
  readonly id: string;
  /** What was done, as it is said. */
  readonly words: string;
  readonly send: () => Promise<Outcome<unknown>>;
}

/** The ids of what is as good as gone. */
const going = signal<ReadonlySet<string>>(new Set());
const waiting = new Map<string, () => void>();

/** Whether its deed waits or is on its way: to be shown as done. */
export function isGoing(id: string): boolean {
  return going.value.has(id);
}

export function later({ id, words, send }: Deed): void {
  if (going.peek().has(id)) return;
  mark(id, true);
  const now = async () => {
    waiting.delete(id);
    takeAway();
    const outcome = await send();
    mark(id, false);
    if (!outcome.ok) toast(wordsOf(outcome.refusal));
  };
  const back = () => {
    waiting.delete(id);
    mark(id, false);
  };
  const takeAway = toast(words, {
    action: { label: t("core-undo"), run: back },
    lasts_ms: WAITS_MS,
    onGone: () => void now(),
  });
  waiting.set(id, () => void now());
}

function mark(id: string, isThere: boolean): void {
  const ids = new Set(going.peek());
  if (isThere) ids.add(id);
  else ids.delete(id);
  going.value = ids;
}

function sendAll(): void {
  for (const send of waiting.values()) send();
}

addEventListener("pagehide", sendAll);
// A phone may end a page in the background without another word.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) sendAll();
});
