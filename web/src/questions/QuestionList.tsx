// What the room sees of its questions, in an order one chooses, older ones on demand.
import { useEffect, useState } from "preact/hooks";
import { t } from "../i18n";
import type { Question } from "../protocol.gen";
import type { Room } from "../room";
import { ReportForm } from "../moderation/ReportForm";
import { useCommand } from "../command";
import { Button, Empty, ErrorBox } from "../ui";
import { Asked, QuestionText } from "./QuestionText";
import { VoteButton } from "./VoteButton";
import { SORTS, listed } from "./select";
import { type QuestionsState, type Sort, isMine } from "./state";

interface Props {
  readonly room: Room;
  readonly state: QuestionsState;
}

export function QuestionList({ room, state }: Props) {
  const [sort, setSort] = useState<Sort>("popular");
  const shown = listed(state, sort);
  return (
    <section class="stack" aria-label={t("questions-list")}>
      <SortChoice sort={sort} onSort={setSort} />
      {shown.length === 0 ? <Empty>{t("questions-none")}</Empty> : null}
      <ol class="question-list plain stack">
        {shown.map((question) => (
          <Item key={question.id} room={room} state={state} question={question} />
        ))}
      </ol>
      <Older room={room} state={state} sort={sort} />
    </section>
  );
}

function SortChoice({ sort, onSort }: { readonly sort: Sort; readonly onSort: (sort: Sort) => void }) {
  return (
    <div class="row" role="group" aria-label={t("questions-sort")}>
      {SORTS.map((each) => (
        <Button key={each} kind="quiet" aria-pressed={each === sort} onClick={() => onSort(each)}>
          {t(`questions-sort-${each}`)}
        </Button>
      ))}
    </div>
  );
}

function Item({ room, state, question }: Props & { readonly question: Question }) {
  const [reporting, setReporting] = useState(false);
  const others = !isMine(question, { me: room.me, view: room.view.value ?? "everyone" });
  return (
    <li class={`question card stack tight ${question.state}`} tabIndex={-1}>
      <QuestionText question={question} />
      <Asked question={question} />
      <div class="row">
        <VoteButton room={room} state={state} question={question} />
        {others && room.may("retract") && !reporting ? (
          <Button kind="quiet" onClick={() => setReporting(true)}>
            {t("moderation-report")}
          </Button>
        ) : null}
      </div>
      {reporting ? (
        <ReportForm
          send={(reason) => room.send("questions.report", { question: question.id, reason })}
          onClose={() => setReporting(false)}
        />
      ) : null}
    </li>
  );
}

/** The snapshot holds the newest: another order needs its first page before it can be right. */
function Older({ room, state, sort }: Props & { readonly sort: Sort }) {
  const { after, more } = state.read[sort];
  const command = useCommand();
  const read = () => void command.run(() => room.send("questions.page", { sort, after }));
  const first = more && after === null && sort !== "newest";
  useEffect(() => {
    if (first) read();
  }, [first, sort]);
  if (!more) return null;
  return (
    <div class="stack tight">
      {command.refusal ? <ErrorBox refusal={command.refusal} /> : null}
      <div>
        <Button busy={command.busy} onClick={read}>
          {t("questions-older")}
        </Button>
      </div>
    </div>
  );
}
