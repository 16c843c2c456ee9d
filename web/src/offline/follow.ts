// Watches what becomes of what one wrote, on whatever page one is then.
import type { Connection } from "../connection";
import { draft } from "../drafts";
import { withTexts } from "../i18n";
import type { Pending } from "../outstanding";

/** For the rare case; its code comes only then. */
const load = () => withTexts(import("./unsent"), "offline");

export function followUnsent(connection: Connection): void {
  for (const pending of connection.expired) void load().then(({ giveBack }) => giveBack(pending), leaveIt);
  connection.onSettled((pending, outcome, awaited) => {
    if (outcome.ok) forgetArrived(pending);
    else if (!awaited) void load().then(({ returnRefused }) => returnRefused(pending, outcome.refusal), leaveIt);
  });
}

/** A question stays where it was written until it has arrived: nobody should ask it twice. */
function forgetArrived(pending: Pending): void {
  if (pending.tag !== "questions.ask") return;
  const text = draft(pending.room, "ask");
  if (text.peek() === pending.body.text) text.value = "";
}

function leaveIt(): void {}
