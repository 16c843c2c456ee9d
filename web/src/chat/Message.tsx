// One message of a chat, and what one may do about it.
import { useState } from "preact/hooks";
import { useNow } from "../clock";
import { t } from "../i18n";
import { ReportForm } from "../moderation/ReportForm";
import { SanctionForm } from "../moderation/SanctionForm";
import type { ChatMessage } from "../protocol.gen";
import type { Room } from "../room";
import { TextForm } from "../session/TextForm";
import { Button, Name, Time, toast, wordsOf } from "../ui";
import { pieces } from "./links";

/** As long as the server lets one edit. */
const EDIT_MS = 5 * 60_000;

type Doing = "edit" | "report" | "silence" | null;

interface Props {
  readonly room: Room;
  readonly message: ChatMessage;
}

export function Message({ room, message }: Props) {
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  return (
    <div class="message" tabIndex={-1}>
      <p class="small soft">
        <b>
          <Name>{message.author.name}</Name>
        </b>{" "}
        · <Time at_ms={message.sent_at_ms} />
        {message.edited ? ` · ${t("chat-edited")}` : ""}
      </p>
      {doing === "edit" ? <Edit room={room} message={message} onClose={close} /> : <Words text={message.text} />}
      {doing === null ? <Actions room={room} message={message} onDo={setDoing} /> : null}
      {doing === "report" ? (
        <ReportForm send={(reason) => room.send("chat.report", { message: message.id, reason })} onClose={close} />
      ) : null}
      {doing === "silence" ? <SanctionForm room={room} person={message.author} onClose={close} /> : null}
    </div>
  );
}

function Words({ text }: { readonly text: string }) {
  return (
    <div class="written" dir="auto">
      {pieces(text).map(({ text, href }) =>
        href === null ? (
          text
        ) : (
          <a href={href} target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">
            {text}
          </a>
        ),
      )}
    </div>
  );
}

function Actions({ room, message, onDo }: Props & { readonly onDo: (doing: Doing) => void }) {
  const now = useNow();
  const mine = message.author.id === room.me;
  const editable = mine && room.may("speak") && now.value < message.sent_at_ms + EDIT_MS;
  const deletable = (mine && room.may("retract")) || room.may("moderate");
  async function remove(): Promise<void> {
    const outcome = await room.send("chat.delete", { message: message.id });
    if (!outcome.ok) toast(wordsOf(outcome.refusal));
  }
  const about = { name: message.author.name };
  return (
    <details class="actions">
      <summary>
        <span aria-hidden="true">⋯</span>
        <span class="visually-hidden">{t("chat-actions", about)}</span>
      </summary>
      <div class="row">
        {editable ? <Button onClick={() => onDo("edit")}>{t("chat-edit")}</Button> : null}
        {deletable ? (
          <Button kind="danger" onClick={() => void remove()}>
            {t("chat-delete")}
          </Button>
        ) : null}
        {!mine && room.may("retract") ? <Button onClick={() => onDo("report")}>{t("moderation-report")}</Button> : null}
        {!mine && room.may("moderate") ? <Button onClick={() => onDo("silence")}>{t("moderation-act", about)}</Button> : null}
      </div>
    </details>
  );
}

function Edit({ room, message, onClose }: Props & { readonly onClose: () => void }) {
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
