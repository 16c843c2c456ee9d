// One's own questions, and where each of them stands.
import { useMemo, useState } from "preact/hooks";
import { useNow } from "../clock";
import { draft } from "../drafts";
import { t } from "../i18n";
import { isGoing, later } from "../later";
import type { Question, Refusal, Settings } from "../protocol.gen";
import type { Room } from "../room";
import { EditForm } from "../session/ondemand";
import { Button, ErrorBox, Written } from "../ui";
import { startAsking } from "./AskBox";
import { takesQuestions } from "./asking";
import type { Going } from "./going";
import { QuestionText } from "./QuestionText";
import { isSeenByAll, mine } from "./select";
import type { QuestionsState } from "./state";

interface Props {
  readonly room: Room;
  readonly state: QuestionsState;
  readonly going: Going;
}

/** The newest are seen at once; the others are a touch away. */
const FIRST = 2;

export function MyQuestions({ room, state, going }: Props) {
  const view = room.view.value ?? "everyone";
  const own = useMemo(() => mine(state, { me: room.me, view }), [state.questions, view]);
  const onTheirWay = room.pendingOf("questions.ask");
  const [all, showAll] = useState(false);
  const count = own.length + onTheirWay.length;
  if (count === 0) return null;
  const isWanted = (question: Question) => question.id === going.to && !isSeenByAll(question);
  const shown = own.filter((question, at) => all || at + onTheirWay.length < FIRST || isWanted(question));
  return (
    <section class="mine" aria-labelledby="my-questions">
      <div class="mine-head">
        <h3 id="my-questions">{t("questions-mine", { count })}</h3>
        {count > FIRST ? (
          <Button kind="quiet" aria-expanded={all} onClick={() => showAll(!all)}>
            {t(all ? "questions-mine-fewer" : "questions-mine-all")}
          </Button>
        ) : null}
      </div>
      <ul>
        {onTheirWay.map((pending) => (
          <li key={pending.key} class="question">
            <Written text={pending.body.text} />
            <OnItsWay room={room} />
          </li>
        ))}
        {shown.map((question) => (
          <Mine key={question.id} room={room} state={state} going={going} question={question} />
        ))}
      </ul>
    </section>
  );
}

function OnItsWay({ room }: { readonly room: Room }) {
  return (
    <p class="small soft">{t(room.status.value === "offline" ? "questions-sent-later" : "questions-sending")}</p>
  );
}

function Mine({ room, state, going, question }: Props & { readonly question: Question }) {
  const [editing, setEditing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const words = draft(room.id, `edit-${question.id}`);
  const saving = room.pendingOf("questions.edit").filter((edit) => edit.body.question === question.id).at(-1);
  const withdrawn = isGoing(question.id) || question.state === "withdrawn";
  const shown: Question = {
    ...question,
    text: saving?.body.text ?? question.text,
    state: withdrawn ? "withdrawn" : question.state,
  };

  async function save(text: string): Promise<void> {
    setRefusal(null);
    const outcome = await room.send("questions.edit", { question: question.id, text });
    if (outcome.ok) words.value = "";
    else setRefusal(outcome.refusal);
  }

  return (
    <li class={`question ${shown.state}`} data-question={question.id} tabIndex={-1}>
      {editing ? (
        <EditForm
          room={room}
          question={shown}
          limit={state.settings.limit_characters}
          onSave={(text) => void save(text)}
          onClose={() => setEditing(false)}
        />
      ) : (
        <QuestionText question={shown} />
      )}
      <div class="standing">
        {saving === undefined ? <WhereItStands question={shown} state={state} going={going} /> : <OnItsWay room={room} />}
        {editing ? null : <Deeds room={room} state={state} question={shown} onEdit={() => setEditing(true)} />}
      </div>
      {refusal === null || withdrawn || words.value === "" ? null : <ErrorBox refusal={refusal} />}
      {editing || withdrawn || saving !== undefined || isEditable(room, question) ? null : (
        <Unsaved room={room} state={state} question={question} />
      )}
    </li>
  );
}

function isEditable(room: Room, question: Question): boolean {
  return question.state === "waiting" && room.may("speak");
}

interface UnsavedProps {
  readonly room: Room;
  readonly state: QuestionsState;
  readonly question: Question;
}

/** What one wrote in place of a question that has meanwhile become everybody's. */
function Unsaved({ room, state, question }: UnsavedProps) {
  const words = draft(room.id, `edit-${question.id}`);
  if (words.value === "" || words.value === question.text) return null;
  return (
    <div class="unsaved">
      <Written text={words.value} />
      <AskAgain room={room} settings={state.settings} words={words.value} onTaken={() => (words.value = "")} />
    </div>
  );
}

/** In words, with the moderators' reason, or the question it went into. */
function WhereItStands({ question, state, going }: Omit<Props, "room"> & { readonly question: Question }) {
  const into = question.merged_into === null ? undefined : state.questions[question.merged_into];
  return (
    <div class="small soft">
      <p>{t(`questions-stands-${question.state}`)}</p>
      {question.dismissal ? <p>{t(`questions-dismissed-${question.dismissal.reason.replace("_", "-")}`)}</p> : null}
      {question.dismissal?.note ? <Written text={question.dismissal.note} /> : null}
      {into ? (
        <Button kind="quiet" onClick={() => going.go(into.id)}>
          <bdi>{into.text}</bdi>
        </Button>
      ) : null}
      {question.anonymous ? <p>{t("questions-asked-anonymously")}</p> : null}
    </div>
  );
}

interface DeedsProps extends UnsavedProps {
  readonly onEdit: () => void;
}

function Deeds({ room, state, question, onEdit }: DeedsProps) {
  const withdrawable = question.state === "waiting" || question.state === "listed";
  if (question.state === "withdrawn" && !isGoing(question.id)) {
    return <AskAgain room={room} settings={state.settings} words={question.text} />;
  }
  if (!withdrawable) return null;

  function withdraw(row: HTMLElement | null): void {
    // The button goes.
    row?.focus({ preventScroll: true });
    const send = () => room.send("questions.withdraw", { question: question.id });
    later({ id: question.id, words: t("questions-withdrawn"), send });
  }

  return (
    <div class="deeds">
      {isEditable(room, question) ? (
        <Button kind="quiet" onClick={onEdit}>
          {t("questions-edit")}
        </Button>
      ) : null}
      <Button kind="quiet" onClick={(click) => withdraw(click.currentTarget.closest("li"))}>
        {t("questions-withdraw")}
      </Button>
    </div>
  );
}

interface AgainProps {
  readonly room: Room;
  readonly settings: Settings;
  readonly words: string;
  readonly onTaken?: () => void;
}

/** Puts the words back where one asks, unless others are there. */
function AskAgain({ room, settings, words, onTaken }: AgainProps) {
  const now = useNow();
  if (draft(room.id, "ask").value !== "" || !room.may("speak") || !takesQuestions(settings, now.value)) return null;
  function take(): void {
    startAsking(room, words);
    onTaken?.();
  }

  return (
    <div class="deeds">
      <Button kind="quiet" onClick={take}>
        {t("questions-ask-again")}
      </Button>
    </div>
  );
}
