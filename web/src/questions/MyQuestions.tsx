// One's own questions, and where each of them stands.
import { useState } from "preact/hooks";
import { draft } from "../drafts";
import { t } from "../i18n";
import type { Question } from "../protocol.gen";
import type { Room } from "../room";
import { ActionForm } from "../session/TextForm";
import { Button, Written } from "../ui";
import { EditForm } from "./EditForm";
import { QuestionText } from "./QuestionText";
import { mine } from "./select";
import type { QuestionsState } from "./state";

interface Props {
  readonly room: Room;
  readonly state: QuestionsState;
}

export function MyQuestions({ room, state }: Props) {
  const own = mine(state, { me: room.me, view: room.view.value ?? "everyone" });
  const onTheirWay = room.pendingOf("questions.ask");
  const count = own.length + onTheirWay.length;
  if (count === 0) return null;
  return (
    <details class="mine" open>
      <summary>{t("questions-mine", { count })}</summary>
      <ul class="plain stack">
        {onTheirWay.map((pending) => (
          <li key={pending.key} class="question card stack tight">
            <Written text={pending.body.text} />
            <p class="small soft">{t(room.status.value === "offline" ? "questions-sent-later" : "questions-sending")}</p>
          </li>
        ))}
        {own.map((question) => (
          <Mine key={question.id} room={room} state={state} question={question} />
        ))}
      </ul>
    </details>
  );
}

function Mine({ room, state, question }: Props & { readonly question: Question }) {
  const [doing, setDoing] = useState<"edit" | "withdraw" | null>(null);
  const editable = question.state === "waiting";
  const withdrawable = editable || question.state === "listed";
  const close = () => setDoing(null);
  return (
    <li class="question card stack tight" tabIndex={-1}>
      {doing === "edit" ? (
        <EditForm room={room} question={question} limit={state.settings.limit_characters} onClose={close} />
      ) : (
        <QuestionText question={question} />
      )}
      <WhereItStands question={question} state={state} />
      {doing === "withdraw" ? <Withdraw room={room} question={question} onClose={close} /> : null}
      {doing === null && withdrawable ? (
        <div class="row">
          {editable && room.may("speak") ? <Button onClick={() => setDoing("edit")}>{t("questions-edit")}</Button> : null}
          <Button onClick={() => setDoing("withdraw")}>{t("questions-withdraw")}</Button>
        </div>
      ) : null}
      {question.state === "withdrawn" ? <AskAgain room={room} question={question} /> : null}
    </li>
  );
}

/** In words, with the moderators' reason, or the question it went into. */
function WhereItStands({ question, state }: { readonly question: Question; readonly state: QuestionsState }) {
  const into = question.merged_into === null ? undefined : state.questions[question.merged_into];
  return (
    <div class="small">
      <p>{t(`questions-stands-${question.state}`)}</p>
      {question.dismissal ? <p>{t(`questions-dismissed-${question.dismissal.reason.replace("_", "-")}`)}</p> : null}
      {question.dismissal?.note ? <Written text={question.dismissal.note} /> : null}
      {into ? <Written text={into.text} /> : null}
      {question.anonymous ? <p class="soft">{t("questions-asked-anonymously")}</p> : null}
    </div>
  );
}

interface Doing {
  readonly room: Room;
  readonly question: Question;
}

function Withdraw({ room, question, onClose }: Doing & { readonly onClose: () => void }) {
  return (
    <ActionForm
      submit={t("questions-withdraw-yes")}
      cancel={t("questions-withdraw-no")}
      danger
      send={() => room.send("questions.withdraw", { question: question.id })}
      onClose={onClose}
    >
      {() => <p>{t("questions-withdraw-sure")}</p>}
    </ActionForm>
  );
}

/** Puts the words back where one asks, unless others are there. */
function AskAgain({ room, question }: Doing) {
  const text = draft(room.id, "ask");
  if (text.value !== "") return null;
  return (
    <div>
      <Button kind="quiet" onClick={() => (text.value = question.text)}>
        {t("questions-ask-again")}
      </Button>
    </div>
  );
}
