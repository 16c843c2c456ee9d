// Puts a duplicate into the question that says the same.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import type { Question, State } from "../protocol.gen";
import { listed } from "../questions/select";
import type { QuestionsState } from "../questions/state";
import { ActionForm } from "../session/TextForm";
import { Empty, Select, errorOf } from "../ui";
import type { DeedProps } from "./deed";
import { shortened } from "./shortened";

interface Props extends DeedProps {
  readonly state: QuestionsState;
}

export function MergeForm({ room, question, state, onClose }: Props) {
  const targets = targetsFor(question, state);
  const [into, setInto] = useState(targets[0]?.id ?? "");
  if (targets.length === 0) return <Empty>{t("desk-merge-none")}</Empty>;
  return (
    <ActionForm
      submit={t("desk-merge")}
      send={() => room.send("questions.merge", { question: question.id, into })}
      onClose={onClose}
      fields={["into"]}
    >
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

const UNSEEN: ReadonlySet<State> = new Set(["waiting"]);

/** What the room sees may not go into what it does not see. */
function targetsFor(question: Question, state: QuestionsState): Question[] {
  const waiting = Object.values(state.questions).filter((other) => UNSEEN.has(other.state));
  const sensible = [...listed(state, "newest"), ...(UNSEEN.has(question.state) ? waiting : [])];
  return sensible.filter((other) => other.id !== question.id);
}
