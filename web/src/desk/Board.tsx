// The questions in columns, by the stage they have reached.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import type { Question, Session } from "../protocol.gen";
import { COLUMNS, type Column, columns } from "../questions/select";
import type { QuestionsState } from "../questions/state";
import type { Room } from "../room";
import { useCommand } from "../command";
import { useKeys } from "../ui/keys";
import { useWide } from "../session/wide";
import { Button, Empty, ErrorBox, Tabs } from "../ui";
import { Card } from "./Card";
import { type Deeds, useDeeds } from "./deed";
import { useKeptFocus } from "./focus";
import { moveFocus } from "./shortcuts";

interface Props {
  readonly room: Room;
  readonly state: QuestionsState;
  readonly session: Session;
}

export function Board({ room, state, session }: Props) {
  const [selected, select] = useState<string>("waiting");
  const wide = useWide();
  const board = useKeys<HTMLElement>(moveFocus);
  useKeptFocus(board);
  const at = columns(state);
  const deeds = useDeeds();
  const label = (column: Column) => t(`desk-column-${column}`, { count: at[column].length });
  const cards = (column: Column) => <Cards room={room} state={state} session={session} deeds={deeds} questions={at[column]} />;
  const tabs = COLUMNS.map((column) => ({ name: column, label: label(column), panel: () => cards(column) }));
  return (
    <section class="stack" aria-label={t("desk-board")} ref={board} tabIndex={-1}>
      <p class="small soft shortcuts">{t("desk-shortcuts")}</p>
      {wide ? (
        <div class="board">
          {COLUMNS.map((column) => (
            <section key={column} class="stack" aria-labelledby={`column-${column}`}>
              <h2 id={`column-${column}`}>{label(column)}</h2>
              {cards(column)}
            </section>
          ))}
        </div>
      ) : (
        <Tabs label={t("desk-board")} tabs={tabs} selected={selected} onSelect={select} />
      )}
      <Older room={room} state={state} />
    </section>
  );
}

interface CardsProps extends Props {
  readonly deeds: Deeds;
  readonly questions: readonly Question[];
}

function Cards({ questions, ...rest }: CardsProps) {
  if (questions.length === 0) return <Empty>{t("desk-column-empty")}</Empty>;
  return (
    <ul class="plain stack">
      {questions.map((question) => (
        <Card key={question.id} question={question} {...rest} />
      ))}
    </ul>
  );
}

function Older({ room, state }: Pick<Props, "room" | "state">) {
  const { after, more } = state.read.newest;
  const command = useCommand();
  if (!more) return null;
  return (
    <div class="stack tight">
      {command.refusal ? <ErrorBox refusal={command.refusal} /> : null}
      <div>
        <Button
          busy={command.busy}
          onClick={() => void command.run(() => room.send("questions.page", { sort: "newest", after }))}
        >
          {t("questions-older")}
        </Button>
      </div>
    </div>
  );
}
