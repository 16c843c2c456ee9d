// One column of the board: its title, and its cards in an order that is calm under somebody's hands.
import type { ComponentChildren } from "preact";
import { useCallback, useRef, useState } from "preact/hooks";
import { t, withTexts } from "../i18n";
import { lazy } from "../lazy";
import type { Question, Session } from "../protocol.gen";
import type { Column } from "../questions/select";
import type { QuestionsState } from "../questions/state";
import { Button, Loading } from "../ui";
import { Card } from "./Card";
import type { Desk } from "./desk";
import { useHold, useSettled } from "./calm";
import type { Drag } from "./drag";
import { dropsOn } from "./moves";

const load = () => withTexts(import("./DeedForm"), "desk-forms", "session-forms", "moderation");
const DeedForm = lazy(() => load().then((module) => module.DeedForm), () => <Loading shape="form" />);

export interface BoardProps {
  readonly desk: Desk;
  readonly state: QuestionsState;
  readonly session: Session;
  /** Those that one's own commands are on their way for. */
  readonly sending: ReadonlySet<string>;
  /** When a question must have been asked to count as new. */
  readonly newSince_ms: number;
}

interface Props extends BoardProps {
  readonly column: Column;
  readonly questions: readonly Question[];
  readonly drag: Drag | null;
  /** What stands in place of the title, where tabs have it. */
  readonly title: ComponentChildren;
}

export function ColumnView({ column, title, drag, ...rest }: Props) {
  const part = useRef<HTMLElement>(null);
  const held = useHold(part);
  const takes = drag !== null && dropsOn(drag.question.state, column).length > 0;
  const marks = drag === null ? "" : takes ? `takes ${drag.over === column ? "over" : ""}` : "refuses";
  return (
    <section ref={part} class={`desk-column ${column} ${marks}`} data-drop={column} {...(title === null ? {} : { "aria-labelledby": `column-${column}` })}>
      {title}
      <Cards column={column} held={held} {...rest} />
    </section>
  );
}

const STEP = 60;

type CardsProps = Omit<Props, "title" | "drag"> & { readonly held: boolean };

function Cards({ desk, column, questions, held, state, session, sending, newSince_ms }: CardsProps) {
  const [limit, setLimit] = useState(STEP);
  const places = usePlaces({ desk, column, questions, held, sending });
  const known = useKnown(state, questions);
  const shown = places.slice(0, limit).flatMap(({ id, left }) => known(id).map((question) => ({ question, left })));
  const latest = useRef<readonly Question[]>([]);
  latest.current = shown.map(({ question }) => question);
  const select = useCallback((question: Question, through: boolean) => desk.select(question, latest.current, through), [desk]);
  const forms = desk.forms.value;
  const formOf = (question: Question) => {
    const form = forms[question.id];
    if (form === undefined) return null;
    return <DeedForm deed={form.deed} {...{ desk, question, state, session }} onClose={() => desk.close(question.id)} />;
  };
  if (shown.length === 0) return <p class="desk-empty small soft">{t(`desk-empty-${column}`)}</p>;
  return (
    <div class="desk-cards">
      <ul>
        {shown.map(({ question, left }) => (
          <Card
            key={question.id}
            desk={desk}
            question={question}
            selected={desk.selection.value.has(question.id)}
            sending={sending.has(question.id)}
            fresh={question.state === "waiting" && question.asked_at_ms >= newSince_ms}
            left={left}
            form={formOf(question)}
            onSelect={select}
          />
        ))}
      </ul>
      {places.length > limit ? (
        <Button onClick={() => setLimit(limit + STEP)}>{t("desk-show-more", { count: places.length - limit })}</Button>
      ) : null}
    </div>
  );
}

/** A card with a form open stands where one opened it, and nowhere else. */
function usePlaces({ desk, column, questions, held, sending }: Pick<CardsProps, "desk" | "column" | "questions" | "held" | "sending">) {
  const forms = desk.forms.value;
  const wanted = questions.map(({ id }) => id).filter((id) => (forms[id]?.column ?? column) === column);
  const open = new Set(Object.keys(forms).filter((id) => forms[id]?.column === column));
  const isMine = (id: string) => sending.has(id) || desk.acts.isOwn(id);
  const order = `${column} ${desk.words.value} ${desk.listedBy.value}`;
  return useSettled({ wanted, held, isMine, open }, order);
}

/** One that left keeps its words: as they are now, or as they were last. */
function useKnown(state: QuestionsState, questions: readonly Question[]): (id: string) => readonly Question[] {
  const last = useRef(new Map<string, Question>());
  for (const question of questions) last.current.set(question.id, question);
  return (id) => {
    const seen = last.current.get(id);
    const now = state.questions[id] ?? (seen === undefined ? undefined : { ...seen, state: "withdrawn" });
    return now === undefined ? [] : [now];
  };
}
