// One question as the room sees it: its words, who asked, one's vote, and what else one may do. Drawn anew only when
// something of it has changed, however many there are.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import type { Question } from "../protocol.gen";
import type { Room } from "../room";
import { ReportForm } from "../session/ondemand";
import { Asked, QuestionText } from "./QuestionText";
import { QuestionMenu } from "./QuestionMenu";
import { isMine } from "./state";
import { VoteButton } from "./VoteButton";

interface Props {
  readonly room: Room;
  readonly question: Question;
  readonly voted: boolean;
  /** Pointed out for a moment: it is what somebody came for. */
  readonly marked: boolean;
}

interface RowProps extends Props {
  /** Its place among `of`, from 1; -1 when nobody here knows how many there are. */
  readonly place: number;
  readonly of: number;
}

export function QuestionRow({ place, of, ...props }: RowProps) {
  const { question, marked } = props;
  return (
    <li
      class={`question ${question.state}${marked ? " marked" : ""}`}
      data-question={question.id}
      style={{ "--row": `q${question.id}` }}
      tabIndex={-1}
      aria-posinset={place}
      aria-setsize={of}
    >
      <Inside {...props} />
    </li>
  );
}

/** The one that is being answered stands alone. */
export function LiveQuestion(props: Props) {
  const { question, marked } = props;
  return (
    <article
      class={`question live${marked ? " marked" : ""}`}
      data-question={question.id}
      tabIndex={-1}
      aria-label={t("questions-live")}
    >
      <Inside {...props} />
    </article>
  );
}

function Inside({ room, question, voted }: Props) {
  const [reporting, setReporting] = useState(false);
  const others = !isMine(question, { me: room.me, view: room.view.value ?? "everyone" });
  return (
    <>
      <div class="words">
        <QuestionText question={question} />
      </div>
      <VoteButton room={room} question={question} voted={voted} />
      <div class="about">
        <Asked question={question} />
        <QuestionMenu
          room={room}
          question={question}
          onReport={others && room.may("retract") ? () => setReporting(true) : null}
        />
      </div>
      {reporting ? (
        <ReportForm
          send={(reason) => room.send("questions.report", { question: question.id, reason })}
          onClose={() => setReporting(false)}
        />
      ) : null}
    </>
  );
}
