// Dismisses a question with a reason, and a note for its asker.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import type { DismissalReason } from "../protocol.gen";
import { ActionForm } from "../session/TextForm";
import { useSeeded } from "../session/seeded";
import { Field, Select, errorOf } from "../ui";
import type { DeedProps } from "./deed";

const REASONS: readonly DismissalReason[] = ["off_topic", "duplicate", "unclear", "no_time", "offensive", "other"];

export function DismissForm({ room, question, onClose }: DeedProps) {
  const [reason, setReason] = useState<string>("off_topic");
  const note = useSeeded(room.id, `dismiss-${question.id}`, "");
  const send = () =>
    room.send("questions.dismiss", {
      question: question.id,
      reason: reason as DismissalReason,
      note: note.peek().trim() || null,
      was: question.state,
    });
  const close = () => {
    note.value = "";
    onClose();
  };
  return (
    <ActionForm submit={t("desk-dismiss")} send={send} onClose={close} fields={["note"]}>
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
            value={note.value}
            onValue={(value) => (note.value = value)}
            error={errorOf(refusal, "note")}
          />
        </>
      )}
    </ActionForm>
  );
}
