// What was written and then sent without its writer looking on: what became of it is said, and no word is lost.
import type { Connection } from "../connection";
import { draft } from "../drafts";
import { t } from "../i18n";
import type { Pending } from "../outstanding";
import { toast, wordsOf } from "../ui";

interface Written {
  readonly field: string;
  readonly text: string;
  /** Whether the words stay in their field until they have arrived. */
  readonly stays: boolean;
}

export function writtenIn(pending: Pending): Written | null {
  switch (pending.tag) {
    case "questions.ask":
      return { field: "ask", text: pending.body.text, stays: true };
    case "chat.send":
      return { field: `chat-${pending.body.channel ?? "room"}`, text: pending.body.text, stays: false };
    default:
      return null;
  }
}

export function followUnsent(connection: Connection): void {
  for (const pending of connection.expired) giveBack(pending);
  connection.onSettled((pending, outcome, awaited) => {
    if (outcome.ok) forgetArrived(pending);
    else if (!awaited && giveBack(pending)) toast(t("offline-not-taken", { reason: wordsOf(outcome.refusal) }));
  });
}

function forgetArrived(pending: Pending): void {
  const written = writtenIn(pending);
  if (written?.stays !== true) return;
  const text = draft(pending.room, written.field);
  if (text.peek() === written.text) text.value = "";
}

/** Puts the words back where they were written, after others that are there. False for what has no words. */
function giveBack(pending: Pending): boolean {
  const written = writtenIn(pending);
  if (written === null) return false;
  const text = draft(pending.room, written.field);
  if (!text.peek().includes(written.text)) text.value = [text.peek(), written.text].filter(Boolean).join("\n\n");
  return true;
}
