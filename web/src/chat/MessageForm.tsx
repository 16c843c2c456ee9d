// Changes what one wrote a moment ago.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import type { ChatMessage } from "../protocol.gen";
import type { Room } from "../room";
import { TextForm } from "../session/TextForm";

interface Props {
  readonly room: Room;
  readonly message: ChatMessage;
  readonly onClose: () => void;
}

export function MessageForm({ room, message, onClose }: Props) {
  const [text, setText] = useState(message.text);
  return (
    <TextForm
      label={t("chat-edit-label")}
      field="text"
      value={text}
      onValue={setText}
      submit={t("core-save")}
      send={() => room.send("chat.edit", { message: message.id, text })}
      onClose={onClose}
    />
  );
}
