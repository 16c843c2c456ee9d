// One's vote for a question, given or taken back, and how many there are.
import { useComputed } from "@preact/signals";
import { useRef } from "preact/hooks";
import { formatNumber } from "../format";
import { t } from "../i18n";
import type { Question } from "../protocol.gen";
import type { Room } from "../room";
import { Icon, toast, wordsOf } from "../ui";
import { takesVotes } from "./select";
import { votesFor, wantedVote } from "./votes";

interface Props {
  readonly room: Room;
  readonly question: Question;
  /** Whether one's vote is counted already. */
  readonly voted: boolean;
}

export function VoteButton({ room, question, voted }: Props) {
  // Drawn anew for a vote of its own only: there are as many of these as there are rows.
  const wanted = useComputed(() => wantedVote(question.id, room.pending.value));
  const { count, mine } = votesFor(question, voted, wanted.value);
  const votable = takesVotes(question) && room.may("vote");
  // Where it was a button it stays one: it may have the focus at the moment when votes close.
  const wasButton = useRef(false);
  wasButton.current ||= votable;
  if (!wasButton.current) return <span class="votes">{t("questions-votes", { count })}</span>;

  async function toggle(): Promise<void> {
    if (!votable) return;
    const outcome = await room.send(mine ? "questions.unvote" : "questions.vote", { question: question.id });
    if (!outcome.ok) toast(wordsOf(outcome.refusal));
  }

  return (
    <button
      type="button"
      class="vote"
      aria-pressed={mine}
      aria-disabled={!votable || undefined}
      onClick={() => void toggle()}
    >
      <Icon name={mine ? "check" : "up"} />
      <span aria-hidden="true">{formatNumber(count)}</span>
      <span class="visually-hidden">{t(votable ? "questions-vote" : "questions-votes", { count })}</span>
    </button>
  );
}
