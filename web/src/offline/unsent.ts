// What was written and could not be sent, while its writer was not looking on: no word of it is lost.
import { draft } from "../drafts";
import { t } from "../i18n";
import type { Pending } from "../outstanding";
import type { Refusal } from "../protocol.gen";
import { toast, wordsOf } from "../ui";

interface Written {
  readonly field: string;
  readonly text: string;
}

function writtenIn(pending: Pending): Written | null {
  switch (pending.tag) {
    case "questions.ask":
      return { field: "ask", text: pending.body.text };
    case "chat.send":
      return { field: `chat-${pending.body.channel ?? "room"}`, text: pending.body.text };
    default:
      return null;
  }
}

export function returnRefused(pending: Pending, refusal: Refusal): void {
  if (giveBack(pending)) toast(t("offline-not-taken", { reason: wordsOf(refusal) }));
}

/** Puts the words back where they were written, after others that are there. False for what has no words. */
export function giveBack(pending: Pending): boolean {
  const written = writtenIn(pending);
  if (written === null) return false;
  const text = draft(pending.room, written.field);
  if (!text.peek().includes(written.text)) text.value = [text.peek(), written.text].filter(Boolean).join("\n\n");
  return true;
}
