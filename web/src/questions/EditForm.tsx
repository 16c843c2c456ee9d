// Changes a question's text: one's own while it waits, or any as a moderator.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import type { Question } from "../protocol.gen";
import type { Room } from "../room";
import { TextForm } from "../session/TextForm";

interface Props {
  readonly room: Room;
  readonly question: Question;
  readonly limit: number;
  readonly onClose: () => void;
}

export function EditForm({ room, question, limit, onClose }: Props) {
  const [text, setText] = useState(question.text);
  return (
    <TextForm
      label={t("questions-edit-label")}
      field="text"
      value={text}
      onValue={setText}
      hint={t("questions-limit", { limit })}
      submit={t("core-save")}
      send={() => room.send("questions.edit", { question: question.id, text })}
      onClose={onClose}
    />
  );
}
