// The form for what is done to all that are selected: one reason, the same labels, or one question for all.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import { type Outcome, done } from "../outcome";
import type { Question } from "../protocol.gen";
import type { QuestionsState } from "../questions/state";
import { ActionForm } from "../session/TextForm";
import { Empty, Field, Select } from "../ui";
import type { BulkDeed, Desk } from "./desk";
import { readLabels, withLabels } from "./labels";
import { targetsAmong } from "./merging";
import { FIRST_REASON, Reason } from "./Reason";
import { keepFailed } from "./Selected";
import { shortened } from "./shortened";
import type { Way } from "./ways";

interface Props {
  readonly desk: Desk;
  readonly state: QuestionsState;
  readonly deed: BulkDeed;
}

export function AllForm({ desk, state, deed }: Props) {
  const chosen = [...desk.selection.value.keys()].flatMap((id) => state.questions[id] ?? []);
  const close = () => (desk.dialogue.value = null);

  /** It closes at once: how far it is stands at the board. */
  async function run(about: readonly Question[], wayFor: (question: Question) => Way): Promise<Outcome<null>> {
    void desk.acts.actOnAll(t(`desk-${deed}-all`), about, wayFor).then((failed) => keepFailed(desk, chosen, failed));
    return done(null);
  }

  const forms = { dismiss: DismissAll, label: LabelAll, merge: MergeAll };
  const Form = forms[deed];
  return (
    <>
      <p>{t("desk-selected", { count: chosen.length })}</p>
      <Form chosen={chosen} state={state} run={run} close={close} />
    </>
  );
}

interface FormProps {
  readonly chosen: readonly Question[];
  readonly state: QuestionsState;
  readonly run: (about: readonly Question[], wayFor: (question: Question) => Way) => Promise<Outcome<null>>;
  readonly close: () => void;
}

function DismissAll({ chosen, run, close }: FormProps) {
  const [reason, setReason] = useState(FIRST_REASON);
  const [note, setNote] = useState("");
  const send = () =>
    run(chosen, ({ id, state }) => ({
      tag: "questions.dismiss",
      body: { question: id, reason, note: note.trim() || null, was: state },
    }));
  return (
    <ActionForm submit={t("desk-dismiss")} send={send} onClose={close}>
      {(refusal) => <Reason reason={reason} onReason={setReason} note={note} onNote={setNote} refusal={refusal} />}
    </ActionForm>
  );
}

function LabelAll({ chosen, run, close }: FormProps) {
  const [text, setText] = useState("");
  const send = () =>
    run(chosen, ({ id, labels }) => ({
      tag: "questions.label",
      body: { question: id, labels: withLabels(labels, readLabels(text)) },
    }));
  return (
    <ActionForm submit={t("desk-label")} send={send} onClose={close}>
      {() => <Field label={t("desk-label-label")} hint={t("desk-label-all-hint")} value={text} onValue={setText} required />}
    </ActionForm>
  );
}

function MergeAll({ chosen, state, run, close }: FormProps) {
  const targets = targetsAmong(chosen, state);
  const [into, setInto] = useState(targets[0]?.id ?? "");
  if (targets.length === 0) return <Empty>{t("desk-merge-none")}</Empty>;
  const send = () =>
    run(
      chosen.filter(({ id }) => id !== into),
      ({ id }) => ({ tag: "questions.merge", body: { question: id, into } }),
    );
  return (
    <ActionForm submit={t("desk-merge")} send={send} onClose={close}>
      {() => (
        <Select
          label={t("desk-merge-all-label")}
          hint={t("desk-merge-all-hint")}
          value={into}
          onValue={setInto}
          options={targets.map((target) => [target.id, shortened(target.text)])}
        />
      )}
    </ActionForm>
  );
}
