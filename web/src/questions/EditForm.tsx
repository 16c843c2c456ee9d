// Changes a question's text: one's own while it waits, or any as a moderator.
import { useRef } from "preact/hooks";
import { t } from "../i18n";
import { done } from "../outcome";
import type { Question } from "../protocol.gen";
import type { Room } from "../room";
import { TextForm } from "../session/TextForm";
import { useSeeded } from "../session/seeded";

interface Props {
  readonly room: Room;
  readonly question: Question;
  readonly limit: number;
  /** Takes the text and sends it, while the form goes; the draft stays until it is saved. */
  readonly onSave?: (text: string) => void;
  readonly onClose: () => void;
}

export function EditForm({ room, question, limit, onSave, onClose }: Props) {
  const saved = useRef(false);
  const text = useSeeded(room.id, `edit-${question.id}`, question.text);
  return (
    <TextForm
      label={t("questions-edit-label")}
      field="text"
      value={text.value}
      onValue={(value) => (text.value = value)}
      hint={t("questions-limit", { limit })}
      submit={t("core-save")}
      send={async () => {
        if (onSave === undefined) return room.send("questions.edit", { question: question.id, text: text.peek() });
        saved.current = true;
        onSave(text.peek());
        return done(null);
      }}
      onClose={() => {
        if (!saved.current) text.value = "";
        onClose();
      }}
    />
  );
}
