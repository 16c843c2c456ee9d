// The labels of a question, written with commas between them.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import { TextForm } from "../session/TextForm";
import type { DeedProps } from "./deed";
import { readLabels } from "./labels";

export function LabelForm({ desk, question, onClose }: DeedProps) {
  const [text, setText] = useState(question.labels.join(", "));
  const send = () =>
    desk.acts.act(question, { tag: "questions.label", body: { question: question.id, labels: readLabels(text) } });
  return (
    <TextForm
      label={t("desk-label-label")}
      hint={t("desk-label-hint")}
      field="labels"
      oneLine
      value={text}
      onValue={setText}
      submit={t("core-save")}
      send={send}
      onClose={onClose}
    />
  );
}
