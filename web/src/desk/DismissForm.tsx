// Dismisses a question with a reason, and a note for its asker.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import type { DismissalReason } from "../protocol.gen";
import { ActionForm } from "../session/TextForm";
import { Field, Select, errorOf } from "../ui";
import type { DeedProps } from "./deed";

const REASONS: readonly DismissalReason[] = ["off_topic", "duplicate", "unclear", "no_time", "offensive", "other"];

export function DismissForm({ room, question, onClose }: DeedProps) {
  const [reason, setReason] = useState<string>("off_topic");
  const [note, setNote] = useState("");
  const send = () =>
    room.send("questions.dismiss", {
      question: question.id,
      reason: reason as DismissalReason,
      note: note.trim() || null,
      was: question.state,
    });
  return (
    <ActionForm submit={t("desk-dismiss")} send={send} onClose={onClose} fields={["note"]}>
      {(refusal) => (
        <>
          <Select
            label={t("desk-dismiss-reason")}
            value={reason}
            onValue={setReason}
            options={REASONS.map((each) => [each, t(`questions-reason-${each.replace("_", "-")}`)])}
          />
          <Field
            label={t("desk-dismiss-note")}
            hint={t("desk-dismiss-note-hint")}
            value={note}
            onValue={setNote}
            error={errorOf(refusal, "note")}
          />
        </>
      )}
    </ActionForm>
  );
}
