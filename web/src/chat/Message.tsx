// One message of a chat, and what one may do about it.
import { useState } from "preact/hooks";
import { useNow } from "../clock";
import { t } from "../i18n";
import { later } from "../later";
import type { ChatMessage } from "../protocol.gen";
import type { Room } from "../room";
import { MessageForm, ReportForm, SanctionForm } from "../session/ondemand";
import { Avatar, Button, Icon, Name, Time, toast, wordsOf } from "../ui";
import { pieces } from "./links";

/** As long as the server lets one edit. */
const EDIT_MS = 5 * 60_000;

type Doing = "edit" | "report" | "silence" | null;

interface Props {
  readonly room: Room;
  readonly message: ChatMessage;
}

interface MessageProps extends Props {
  /** Whether it goes on where the one before ended: who and when were said there. */
  readonly follows: boolean;
}

export function Message({ room, message, follows }: MessageProps) {
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  return (
    <div class={follows ? "message follows" : "message"} tabIndex={-1}>
      <Head message={message} follows={follows} />
      {doing === "edit" ? <MessageForm room={room} message={message} onClose={close} /> : <Words message={message} />}
      {doing === null ? <Actions room={room} message={message} onDo={setDoing} /> : null}
      {doing === "report" ? (
        <ReportForm send={(reason) => room.send("chat.report", { message: message.id, reason })} onClose={close} />
      ) : null}
      {doing === "silence" ? <SanctionForm room={room} person={message.author} onClose={close} /> : null}
    </div>
  );
}

function Head({ message, follows }: Omit<MessageProps, "room">) {
  return (
    <>
      {follows ? null : <Avatar id={message.author.id} name={message.author.name} />}
      <p class={follows ? "visually-hidden" : "author"}>
        <b>
          <Name>{message.author.name}</Name>
        </b>{" "}
        <Time at_ms={message.sent_at_ms} />
      </p>
    </>
  );
}

function Words({ message }: Omit<Props, "room">) {
  return (
    <div class="written" dir="auto">
      {pieces(message.text).map(({ text, href }) =>
        href === null ? (
          text
        ) : (
          <a href={href} target="_blank" rel="noopener noreferrer nofollow ugc" dir="ltr">
            {text}
          </a>
        ),
      )}
      {message.edited ? <span class="small soft"> ({t("chat-edited")})</span> : null}
    </div>
  );
}

function Actions({ room, message, onDo }: Props & { readonly onDo: (doing: Doing) => void }) {
  const now = useNow();
  const mine = message.author.id === room.me;
  const editable = mine && room.may("speak") && now.value < message.sent_at_ms + EDIT_MS;
  const deletable = (mine && room.may("retract")) || room.may("moderate");

  function remove(button: HTMLElement): void {
    const send = () => room.send("chat.delete", { message: message.id });
    // It goes with its message.
    button.closest<HTMLElement>(".log")?.focus({ preventScroll: true });
    if (mine) {
      later({ id: message.id, words: t("chat-deleted"), send });
      return;
    }
    void send().then((outcome) => {
      if (!outcome.ok) toast(wordsOf(outcome.refusal));
    });
  }

  const about = { name: message.author.name };
  return (
    <details class="actions">
      <summary>
        <Icon name="more" />
        <span class="visually-hidden">{t("chat-actions", about)}</span>
      </summary>
      <div class="row">
        {editable ? <Button onClick={() => onDo("edit")}>{t("chat-edit")}</Button> : null}
        {deletable ? (
          <Button kind="danger" onClick={(click) => remove(click.currentTarget)}>
            {t("chat-delete")}
          </Button>
        ) : null}
        {!mine && room.may("retract") ? <Button onClick={() => onDo("report")}>{t("session-report")}</Button> : null}
        {!mine && room.may("moderate") ? <Button onClick={() => onDo("silence")}>{t("session-act", about)}</Button> : null}
      </div>
    </details>
  );
}
