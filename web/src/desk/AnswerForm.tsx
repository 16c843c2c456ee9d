// Writes the answer to a question, or writes it anew; what is written stays until it is sent.
import { t } from "../i18n";
import { TextForm } from "../session/TextForm";
import { useSeeded } from "../session/seeded";
import type { DeedProps } from "./deed";

export function AnswerForm({ desk, question, onClose }: DeedProps) {
  const answer = question.answer?.text ?? "";
  const text = useSeeded(desk.room.id, `answer-${question.id}`, answer);
  async function send() {
    const outcome = await desk.acts.act(question, {
      tag: "questions.answer",
      body: { question: question.id, text: text.peek() },
    });
    if (outcome.ok) text.value = "";
    return outcome;
  }
  return (
    <TextForm
      label={t("desk-answer-label")}
      hint={t("desk-answer-hint")}
      field="text"
      value={text.value}
      onValue={(value) => (text.value = value)}
      submit={t("desk-answer-send")}
      send={send}
      onClose={() => {
        if (text.peek() === answer) text.value = "";
        onClose();
      }}
    />
  );
}
