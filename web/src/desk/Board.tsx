// The questions in columns, by the stage they have reached; its keys, and what is dragged over it.
import type { ReadonlySignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { t } from "../i18n";
import type { Question } from "../protocol.gen";
import { COLUMNS, type Column } from "../questions/select";
import { useWide } from "../session/wide";
import { Tabs } from "../ui";
import { useKeys } from "../ui/keys";
import { type BoardProps, ColumnView } from "./ColumnView";
import type { Desk } from "./desk";
import { type Drag, useDrag } from "./drag";
import { find } from "./find";
import { cardOf, moveFocus, useKeptFocus } from "./focus";
import { ListedBy } from "./Search";
import { dropsOn } from "./moves";
import { wishOf } from "./shortcuts";

interface Props extends BoardProps {
  /** The field that `/` leads to. */
  readonly search: RefObject<HTMLInputElement | null>;
}

export function Board({ search, ...rest }: Props) {
  const { desk, state } = rest;
  const wide = useWide();
  const words = desk.words.value;
  const listedBy = desk.listedBy.value;
  const at = useMemo(() => find(state, { words, listedBy }), [state, words, listedBy]);
  const board = useKeys<HTMLElement>((press) => pressed(press, board.current, search.current));
  const drag = useDrag(board, (id) => state.questions[id], (question, column) => desk.drop(question, column));
  useKeptFocus(board);
  useReturned(board, desk.acts.returned);

  function pressed(press: KeyboardEvent, here: HTMLElement | null, field: HTMLInputElement | null): void {
    const card = press.target instanceof Element ? press.target.closest<HTMLElement>("[data-question]") : null;
    const question = state.questions[card?.dataset["question"] ?? ""] ?? null;
    const wish = wishOf(press, question?.state ?? null);
    if (wish === null) return;
    press.preventDefault();
    if (wish.on === "board") grant(desk, wish.wish, here, field);
    else if (question === null) return;
    else if ("step" in wish) desk.take(question, wish.step);
    else if ("deed" in wish) desk.open(question, wish.deed);
    else desk.select(question, Object.values(at).flat(), wish.wish === "select-through");
  }

  const column = (name: Column, title: boolean) => (
    <ColumnView
      key={name}
      column={name}
      questions={at[name]}
      drag={drag}
      title={title ? <Title desk={desk} column={name} count={at[name].length} /> : null}
      {...rest}
    />
  );
  return (
    <section class="desk-board" aria-label={t("desk-board")} ref={board} tabIndex={-1}>
      {wide ? (
        <div class="board">{COLUMNS.map((name) => column(name, true))}</div>
      ) : (
        <Tabs
          label={t("desk-board")}
          tabs={COLUMNS.map((name) => ({
            name,
            label: <TabLabel column={name} questions={at[name]} drag={drag} />,
            panel: () => column(name, false),
          }))}
          selected={desk.column.value}
          onSelect={(name) => (desk.column.value = name as Column)}
        />
      )}
    </section>
  );
}

function grant(
  desk: Desk,
  wish: "next" | "previous" | "undo" | "search" | "keys",
  board: HTMLElement | null,
  search: HTMLInputElement | null,
): void {
  switch (wish) {
    case "next":
      return moveFocus(board, 1);
    case "previous":
      return moveFocus(board, -1);
    case "undo":
      return void desk.acts.undo();
    case "search":
      return search?.focus();
    case "keys":
      desk.dialogue.value = { kind: "keys" };
  }
}

/** Who took something back looks at it: the focus goes there, unless it is in use elsewhere. */
function useReturned(board: RefObject<HTMLElement | null>, returned: ReadonlySignal<string | null>): void {
  const id = returned.value;
  useEffect(() => {
    const { activeElement } = document;
    const idle = activeElement === document.body || activeElement === board.current || activeElement?.id === "main";
    if (id !== null && idle) cardOf(board.current, id)?.focus({ preventScroll: false });
  }, [id]);
}

function Title({ desk, column, count }: { readonly desk: Desk; readonly column: Column; readonly count: number }) {
  return (
    <header class="desk-title">
      <h2 id={`column-${column}`}>{t(`desk-column-${column}`, { count })}</h2>
      {column === "listed" ? <ListedBy desk={desk} /> : null}
    </header>
  );
}

interface TabLabelProps {
  readonly column: Column;
  readonly questions: readonly Question[];
  readonly drag: Drag | null;
}

function TabLabel({ column, questions, drag }: TabLabelProps) {
  const takes = drag !== null && dropsOn(drag.question.state, column).length > 0;
  const marks = takes ? `takes ${drag.over === column ? "over" : ""}` : "";
  return (
    <span class={`desk-tab ${marks}`} data-drop={column}>
      {t(`desk-column-${column}`, { count: questions.length })}
    </span>
  );
}
