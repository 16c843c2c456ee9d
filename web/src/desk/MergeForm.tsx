// Puts a duplicate into the question that says the same.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import type { QuestionsState } from "../questions/state";
import { ActionForm } from "../session/TextForm";
import { Empty, Select, errorOf } from "../ui";
import type { DeedProps } from "./deed";
import { targetsFor } from "./merging";
import { shortened } from "./shortened";

interface Props extends DeedProps {
  readonly state: QuestionsState;
}

export function MergeForm({ desk, question, state, onClose }: Props) {
  const targets = targetsFor([question], state);
  const [into, setInto] = useState(targets[0]?.id ?? "");
  if (targets.length === 0) return <Empty>{t("desk-merge-none")}</Empty>;
  const send = () => desk.acts.act(question, { tag: "questions.merge", body: { question: question.id, into } });
  return (
    <ActionForm submit={t("desk-merge")} send={send} onClose={onClose} fields={["into"]}>
      {(refusal) => (
        <Select
          label={t("desk-merge-label")}
          hint={t("desk-merge-hint")}
          value={into}
          onValue={setInto}
          options={targets.map((target) => [target.id, shortened(target.text)])}
          error={errorOf(refusal, "into")}
        />
      )}
    </ActionForm>
  );
}
