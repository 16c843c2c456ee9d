// What stands in the dialogues over the board: fetched with the first of them.
import { t } from "../i18n";
import type { Question, State } from "../protocol.gen";
import type { QuestionsState } from "../questions/state";
import { Button, Written } from "../ui";
import { AllForm } from "./AllForm";
import type { Desk, Dialogue } from "./desk";
import { ScreenLinks } from "./ScreenLinks";
import { KEYS } from "./shortcuts";

interface Props {
  readonly desk: Desk;
  readonly state: QuestionsState;
  readonly dialogue: Dialogue;
}

export function DialogueBody({ desk, state, dialogue }: Props) {
  switch (dialogue.kind) {
    case "keys":
      return <Keys />;
    case "screen":
      return <ScreenLinks room={desk.room} />;
    case "drop":
      return <DropChoice desk={desk} question={dialogue.question} states={dialogue.states} />;
    case "all":
      return <AllForm desk={desk} state={state} deed={dialogue.deed} />;
  }
}

function Keys() {
  return (
    <>
      <p class="soft">{t("desk-keys-hint")}</p>
      <dl class="desk-keys">
        {KEYS.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`desk-key-${name}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface DropProps {
  readonly desk: Desk;
  readonly question: Question;
  readonly states: readonly State[];
}

function DropChoice({ desk, question, states }: DropProps) {
  return (
    <>
      <blockquote>
        <Written text={question.text} />
      </blockquote>
      <div class="row">
        {states.map((state) => (
          <Button key={state} kind={state === "answered" ? "primary" : "plain"} onClick={() => desk.dropAs(question, state)}>
            {t(`desk-drop-${state}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
