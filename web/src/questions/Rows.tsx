// The rows of the list: in a calm order, only those near the screen, and what is new behind a button.
import { useMemo, useRef } from "preact/hooks";
import { t } from "../i18n";
import type { Question } from "../protocol.gen";
import type { Room } from "../room";
import { Button, Icon } from "../ui";
import { useCalmOrder } from "./calm";
import { useFocused, useSteadyFocus } from "./focus";
import type { Going } from "./going";
import { useNearby } from "./nearby";
import { same } from "./order";
import { QuestionRow } from "./QuestionRow";
import { liveOne } from "./select";
import { isMine, type QuestionsState } from "./state";

interface Props {
  readonly room: Room;
  readonly state: QuestionsState;
  readonly going: Going;
  /** Which list it is: by its order, and by what is searched. */
  readonly subject: string;
  readonly questions: readonly Question[];
}

export function Rows({ room, state, going, subject, questions }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const target = useStable(questions);
  const facts = { me: room.me, view: room.view.value ?? "everyone" };
  const wereLive = useMemo(() => new Set<string>(), []);
  const live = useMemo(() => liveOne(state), [state.questions]);
  if (live !== null) wereLive.add(live.id);
  const order = useCalmOrder({ target, subject, pages: state.read, to: going.to, admits, list });
  const focused = useFocused(list);
  const rows = useNearby(list, subject, order.ids, [focused, going.to].filter((id) => id !== null));
  useSteadyFocus(list);

  function admits(id: string): boolean {
    const question = state.questions[id];
    return wereLive.has(id) || (question !== undefined && isMine(question, facts));
  }

  function reveal(): void {
    const news = new Set(order.news);
    order.reveal();
    const first = target.find((id) => news.has(id));
    if (first !== undefined) going.go(first, order.news);
  }

  return (
    <>
      {order.news.length > 0 ? (
        <div class="news-of-list">
          <Button kind="primary" onClick={reveal}>
            <Icon name="plus" />
            {t("questions-show-news", { count: order.news.length })}
          </Button>
        </div>
      ) : null}
      <ol class="question-list" ref={list}>
        {rows.map((piece) => {
          if (piece.kind === "gap") return <Gap key={`gap ${piece.at}`} height_px={piece.height_px} />;
          const question = state.questions[order.ids[piece.at] ?? ""];
          if (question === undefined) return null;
          return (
            <QuestionRow
              key={question.id}
              room={room}
              question={question}
              voted={question.id in state.voted}
              marked={going.isMarked(question.id)}
              place={piece.at + 1}
              of={state.read.newest.more ? -1 : order.ids.length}
            />
          );
        })}
      </ol>
    </>
  );
}

/** As high as the rows that are not there. */
function Gap({ height_px }: { readonly height_px: number }) {
  return <li class="gap" aria-hidden="true" style={{ "block-size": `${height_px}px` }} />;
}

/** The same array as long as it has the same in it. */
function useStable(questions: readonly Question[]): readonly string[] {
  const last = useRef<readonly string[]>([]);
  const ids = questions.map((question) => question.id);
  if (!same(ids, last.current)) last.current = ids;
  return last.current;
}
