// What was done to a question, in a sentence.
import { t } from "../i18n";
import { shortened } from "./shortened";
import type { Change } from "./undo";

export function wordsFor({ before, after }: Change): string {
  return t(`desk-did-${kindOf({ before, after })}`, { question: shortened(after.text) });
}

function kindOf({ before, after }: Pick<Change, "before" | "after">): string {
  if (before.answer?.text !== after.answer?.text) return "answer";
  if (before.state !== after.state) return after.state;
  if (before.pinned !== after.pinned) return after.pinned ? "pinned" : "unpinned";
  if (before.labels.join("\n") !== after.labels.join("\n")) return "labelled";
  return "changed";
}
