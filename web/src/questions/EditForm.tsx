// Changes a question's text: one's own while it waits, or any as a moderator.
import { t } from "../i18n";
import type { Question } from "../protocol.gen";
import type { Room } from "../room";
import { TextForm } from "../session/TextForm";
import { useSeeded } from "../session/seeded";

interface Props {
  readonly room: Room;
  readonly question: Question;
  readonly limit: number;
  readonly onClose: () => void;
}

export function EditForm({ room, question, limit, onClose }: Props) {
  const text = useSeeded(room.id, `edit-${question.id}`, question.text);
  return (
    <TextForm
      label={t("questions-edit-label")}
      field="text"
      value={text.value}
      onValue={(value) => (text.value = value)}
      hint={t("questions-limit", { limit })}
      submit={t("core-save")}
      send={() => room.send("questions.edit", { question: question.id, text: text.peek() })}
      onClose={() => {
        text.value = "";
        onClose();
      }}
    />
  );
}
