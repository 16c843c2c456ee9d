// One's vote for a question, given or taken back, and how many there are.
import { useRef } from "preact/hooks";
import { t } from "../i18n";
import type { Question } from "../protocol.gen";
import type { Room } from "../room";
import { Button, toast, wordsOf } from "../ui";
import { takesVotes } from "./select";
import type { QuestionsState } from "./state";
import { votesFor } from "./votes";

interface Props {
  readonly room: Room;
  readonly state: QuestionsState;
  readonly question: Question;
}

export function VoteButton({ room, state, question }: Props) {
  const pending = [...room.pendingOf("questions.vote"), ...room.pendingOf("questions.unvote")];
  pending.sort((a, b) => a.sent_at_ms - b.sent_at_ms);
  const { count, mine } = votesFor(state, question, pending);
  const votable = takesVotes(question) && room.may("vote");
  // Where it was a button it stays one: it may have the focus at the moment when votes close.
  const wasButton = useRef(false);
  wasButton.current ||= votable;
  if (!wasButton.current) return <span class="votes">{t("questions-votes", { count })}</span>;

  async function toggle(): Promise<void> {
    const outcome = await room.send(mine ? "questions.unvote" : "questions.vote", { question: question.id });
    if (!outcome.ok) toast(wordsOf(outcome.refusal));
  }

  return (
    <Button aria-pressed={mine} busy={!votable} onClick={() => void toggle()}>
      <span aria-hidden="true">{mine ? "▲" : "△"}</span> {t(votable ? "questions-vote" : "questions-votes", { count })}
    </Button>
  );
}
