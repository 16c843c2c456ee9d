// Why a question is dismissed: the reasons there are, and the choice of one with a note.
import type { DismissalReason, Refusal } from "../protocol.gen";
import { t } from "../i18n";
import { Field, Select, errorOf } from "../ui";

const REASONS: readonly DismissalReason[] = ["off_topic", "duplicate", "unclear", "no_time", "offensive", "other"];
export const FIRST_REASON: DismissalReason = "off_topic";

interface Props {
  readonly reason: DismissalReason;
  readonly onReason: (reason: DismissalReason) => void;
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly refusal: Refusal | null;
}

export function Reason({ reason, onReason, note, onNote, refusal }: Props) {
  return (
    <>
      <Select
        label={t("desk-dismiss-reason")}
        value={reason}
        onValue={(value) => onReason(value as DismissalReason)}
        options={REASONS.map((each) => [each, t(`questions-reason-${each.replace("_", "-")}`)])}
      />
      <Field
        label={t("desk-dismiss-note")}
        hint={t("desk-dismiss-note-hint")}
        value={note}
        onValue={onNote}
        error={errorOf(refusal, "note")}
      />
    </>
  );
}
