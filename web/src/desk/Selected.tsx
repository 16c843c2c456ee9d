// What can be done with all that is selected, how far it is, and with which of them it could not be done.
import { useEffect } from "preact/hooks";
import { t } from "../i18n";
import type { Question, State } from "../protocol.gen";
import type { QuestionsState } from "../questions/state";
import { Button, Icon, toast } from "../ui";
import type { BulkDeed, Desk } from "./desk";
import { canMove } from "./moves";
import { NONE, survive, without } from "./selection";
import { shortened } from "./shortened";
import { type Movable, moveTo } from "./ways";

interface Props {
  readonly desk: Desk;
  readonly state: QuestionsState;
}

export function Selected({ desk, state }: Props) {
  useSurvivors(desk, state);
  const chosen = [...desk.selection.value.keys()].flatMap((id) => state.questions[id] ?? []);
  const progress = desk.acts.progress.value;
  return (
    <>
      <Troubles desk={desk} />
      <p class="visually-hidden" role="status">
        {chosen.length > 0 ? t("desk-selected", { count: chosen.length }) : ""}
      </p>
      {progress !== null ? (
        <p class="desk-all" role="status">
          {t("desk-progress", { what: progress.label, done: progress.done, total: progress.total })}
        </p>
      ) : null}
      {progress === null && chosen.length > 0 ? <Offers desk={desk} chosen={chosen} /> : null}
    </>
  );
}

/** Somebody else moved it away: it is not what was selected any more. */
function useSurvivors(desk: Desk, state: QuestionsState): void {
  useEffect(() => {
    if (desk.acts.progress.peek() !== null) return;
    const before = desk.selection.peek();
    const { selection, gone } = survive(before, state.questions);
    desk.selection.value = selection;
    const lost = gone.filter((id) => !desk.acts.isOwn(id) && !isSending(desk, id));
    const [only] = lost;
    if (only === undefined) return;
    const text = state.questions[only]?.text;
    toast(lost.length === 1 && text ? t("desk-lost", { question: shortened(text) }) : t("desk-lost-many", { count: lost.length }));
  }, [state]);
}

function isSending(desk: Desk, id: string): boolean {
  return desk.room.pending.peek().some(({ body }) => "question" in body && body.question === id);
}

const STEPS: readonly (readonly [string, Movable])[] = [
  ["desk-list", "listed"],
  ["desk-answered", "answered"],
  ["desk-wait", "waiting"],
];
const DEEDS: readonly (readonly [BulkDeed, State | null])[] = [
  ["dismiss", "dismissed"],
  ["merge", "merged"],
  ["label", null],
];
const MERGEABLE: ReadonlySet<State> = new Set(["waiting", "listed"]);

function Offers({ desk, chosen }: { readonly desk: Desk; readonly chosen: readonly Question[] }) {
  const all = (to: State | null) =>
    to === null || chosen.every(({ state }) => (to === "merged" ? MERGEABLE.has(state) : canMove(state, to)));
  return (
    <div class="desk-all" role="group" aria-label={t("desk-selection")}>
      <b>{t("desk-selected", { count: chosen.length })}</b>
      <Button kind="icon" aria-label={t("desk-unselect")} onClick={() => (desk.selection.value = NONE)}>
        <Icon name="close" />
      </Button>
      {STEPS.filter(([, to]) => all(to)).map(([text, to]) => (
        <Button key={text} kind={to === "listed" ? "primary" : "plain"} onClick={() => void moveAll(desk, t(text), chosen, to)}>
          {t(text)}
        </Button>
      ))}
      {DEEDS.filter(([, to]) => all(to)).map(([deed]) => (
        <Button key={deed} onClick={() => (desk.dialogue.value = { kind: "all", deed })}>
          {t(`desk-${deed}-all`)}
        </Button>
      ))}
    </div>
  );
}

async function moveAll(desk: Desk, label: string, chosen: readonly Question[], to: Movable): Promise<void> {
  keepFailed(desk, chosen, await desk.acts.actOnAll(label, chosen, (question) => moveTo(question, to)));
}

/** With which it could not be done stays selected, to try something else. */
export function keepFailed(desk: Desk, chosen: readonly Question[], failed: readonly string[]): void {
  const done = chosen.map(({ id }) => id).filter((id) => !failed.includes(id));
  desk.selection.value = without(desk.selection.value, done);
}

function Troubles({ desk }: { readonly desk: Desk }) {
  const troubles = desk.acts.troubles.value;
  if (troubles.length === 0) return null;
  return (
    <div class="notice bad desk-troubles" role="alert">
      <p>{t("desk-failed", { count: troubles.length })}</p>
      <ul>
        {troubles.map(({ question, why }) => (
          <li key={question.id}>{t("desk-refused", { question: shortened(question.text), why })}</li>
        ))}
      </ul>
      <Button onClick={() => desk.acts.forgetTroubles()}>{t("core-close")}</Button>
    </div>
  );
}
