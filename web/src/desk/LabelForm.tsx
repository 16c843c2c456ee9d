// The labels of a question, written with commas between them.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import { TextForm } from "../session/TextForm";
import type { DeedProps } from "./deed";

/** Commas as they are written in our languages. */
const COMMA = /[,،，、]/;

export function LabelForm({ room, question, onClose }: DeedProps) {
  const [text, setText] = useState(question.labels.join(", "));
  const labels = text
    .split(COMMA)
    .map((label) => label.trim())
    .filter(Boolean);
  return (
    <TextForm
      label={t("desk-label-label")}
      hint={t("desk-label-hint")}
      field="labels"
      oneLine
      value={text}
      onValue={setText}
      submit={t("core-save")}
      send={() => room.send("questions.label", { question: question.id, labels })}
      onClose={onClose}
    />
  );
}
