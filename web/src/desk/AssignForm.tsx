// Says who of the panel is to answer a question.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import type { Speaker } from "../protocol.gen";
import { ActionForm } from "../session/TextForm";
import { Select } from "../ui";
import type { DeedProps } from "./deed";

const NOBODY = "";

interface Props extends DeedProps {
  readonly panel: readonly Speaker[];
}

export function AssignForm({ desk, question, panel, onClose }: Props) {
  const [who, setWho] = useState(question.backstage?.assigned?.id ?? NOBODY);
  const people = panel.flatMap((speaker): [string, string][] =>
    speaker.participant === null ? [] : [[speaker.participant, speaker.name]],
  );
  const send = () =>
    desk.acts.act(question, {
      tag: "questions.assign",
      body: { question: question.id, participant: who || null },
    });
  return (
    <ActionForm submit={t("core-save")} send={send} onClose={onClose}>
      {() => (
        <Select
          label={t("desk-assign-label")}
          value={who}
          onValue={setWho}
          options={[[NOBODY, t("desk-assign-nobody")], ...people]}
        />
      )}
    </ActionForm>
  );
}
