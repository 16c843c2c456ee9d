// Writes the answer to a question, or writes it anew; a draft stays until it is sent.
import { draft } from "../drafts";
import { t } from "../i18n";
import { TextForm } from "../session/TextForm";
import type { DeedProps } from "./deed";

export function AnswerForm({ room, question, onClose }: DeedProps) {
  const text = draft(room.id, `answer-${question.id}`);
  async function send() {
    const words = text.peek() || (question.answer?.text ?? "");
    const outcome = await room.send("questions.answer", { question: question.id, text: words });
    if (outcome.ok) text.value = "";
    return outcome;
  }
  return (
    <TextForm
      label={t("desk-answer-label")}
      hint={t("desk-answer-hint")}
      field="text"
      value={text.value || (question.answer?.text ?? "")}
      onValue={(value) => (text.value = value)}
      submit={t("desk-answer-send")}
      send={send}
      onClose={onClose}
    />
  );
}
