// The messages of a channel: it follows the newest unless one has scrolled back, and keeps its place when older come.
import { useMemo } from "preact/hooks";
import { t } from "../i18n";
import { isGoing } from "../later";
import type { Channel, ChatMessage } from "../protocol.gen";
import type { Room } from "../room";
import { useCommand } from "../command";
import { Button, Empty, ErrorBox, Icon, Written } from "../ui";
import { Message } from "./Message";
import { useReading } from "./place";
import { type ChatState, channelMessages } from "./state";
import "./chat.css";

interface Props {
  readonly room: Room;
  readonly state: ChatState;
  readonly channel: Channel;
}

export function Log({ room, state, channel }: Props) {
  const all = useMemo(() => channelMessages(state, channel), [state.messages, channel]);
  const messages = all.filter((message) => !isGoing(message.id));
  const onTheirWay = room.pendingOf("chat.send").filter((pending) => (pending.body.channel ?? "room") === channel);
  const older = useCommand();
  const oldest = messages[0];
  const { log, unread, follow } = useReading({ messages, sending: onTheirWay.at(-1)?.key, me: room.me });
  return (
    <div class="log-frame">
      <div class="log" ref={log} tabIndex={0} role="log" aria-label={t("chat-log")} aria-busy={older.busy}>
        {state.more[channel] && oldest ? (
          <div>
            <Button
              kind="quiet"
              busy={older.busy}
              onClick={() => void older.run(() => room.send("chat.history", { channel, before: oldest.id }))}
            >
              {t("chat-older")}
            </Button>
          </div>
        ) : null}
        {older.refusal ? <ErrorBox refusal={older.refusal} /> : null}
        {messages.length + onTheirWay.length === 0 ? <Empty icon="chat">{t("chat-none")}</Empty> : null}
        {messages.map((message, at) => (
          <Message key={message.id} room={room} message={message} follows={isOneBreath(messages[at - 1], message)} />
        ))}
        {onTheirWay.map((pending) => (
          <div key={pending.key} class="message soft">
            <Written text={pending.body.text} />
            <p class="small">{t(room.status.value === "offline" ? "chat-sent-later" : "chat-sending")}</p>
          </div>
        ))}
      </div>
      {unread > 0 ? (
        <div class="unread">
          <Button kind="primary" onClick={follow}>
            <Icon name="down" />
            {t("chat-new", { count: unread })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

const ONE_BREATH_MS = 3 * 60_000;

/** Said by the same person right after: who and when need not be said again. */
function isOneBreath(before: ChatMessage | undefined, message: ChatMessage): boolean {
  return before?.author.id === message.author.id && message.sent_at_ms - before.sent_at_ms < ONE_BREATH_MS;
}
