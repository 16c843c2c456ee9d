// Dismisses a question with a reason, and a note for its asker.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import { ActionForm } from "../session/TextForm";
import { useSeeded } from "../session/seeded";
import { FIRST_REASON, Reason } from "./Reason";
import type { DeedProps } from "./deed";

export function DismissForm({ desk, question, onClose }: DeedProps) {
  const [reason, setReason] = useState(FIRST_REASON);
  const note = useSeeded(desk.room.id, `dismiss-${question.id}`, "");
  const send = () =>
    desk.acts.act(question, {
      tag: "questions.dismiss",
      body: { question: question.id, reason, note: note.peek().trim() || null, was: question.state },
    });
  const close = () => {
    note.value = "";
    onClose();
  };
  return (
    <ActionForm submit={t("desk-dismiss")} send={send} onClose={close} fields={["note"]}>
      {(refusal) => (
        <Reason reason={reason} onReason={setReason} note={note.value} onNote={(text) => (note.value = text)} refusal={refusal} />
      )}
    </ActionForm>
  );
}
