// The messages of a channel: it follows the newest unless one has scrolled back, and keeps its place when older come.
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../i18n";
import type { Channel } from "../protocol.gen";
import type { Room } from "../room";
import { useCommand } from "../command";
import { Button, Empty, ErrorBox, Written } from "../ui";
import { Message } from "./Message";
import { type ChatState, channelMessages } from "./state";

interface Props {
  readonly room: Room;
  readonly state: ChatState;
  readonly channel: Channel;
}

export function Log({ room, state, channel }: Props) {
  const messages = channelMessages(state, channel);
  const onTheirWay = room.pendingOf("chat.send").filter((pending) => (pending.body.channel ?? "room") === channel);
  const older = useCommand();
  const oldest = messages[0];
  const last = onTheirWay.at(-1)?.key ?? messages.at(-1)?.id;
  const log = useKeptPlace(oldest?.id, last);
  return (
    <div class="log stack tight" ref={log} tabIndex={0} role="log" aria-label={t("chat-log")} aria-busy={older.busy}>
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
      {last === undefined ? <Empty>{t("chat-none")}</Empty> : null}
      {messages.map((message) => (
        <Message key={message.id} room={room} message={message} />
      ))}
      {onTheirWay.map((pending) => (
        <div key={pending.key} class="message soft">
          <Written text={pending.body.text} />
          <p class="small">{t(room.status.value === "offline" ? "chat-sent-later" : "chat-sending")}</p>
        </div>
      ))}
    </div>
  );
}

const AT_THE_END_PX = 40;

/** Measured from the end, which stays where it is when something is added before. */
function useKeptPlace(oldest: string | undefined, last: string | undefined) {
  const log = useRef<HTMLDivElement>(null);
  const before = useRef({ oldest, height: 0, atEnd: true });
  const element = log.current;
  if (element !== null) {
    const fromEnd = element.scrollHeight - element.scrollTop - element.clientHeight;
    before.current = { oldest: before.current.oldest, height: element.scrollHeight, atEnd: fromEnd < AT_THE_END_PX };
  }
  useLayoutEffect(() => {
    const here = log.current;
    if (here === null) return;
    if (before.current.atEnd) here.scrollTop = here.scrollHeight;
    else if (before.current.oldest !== oldest) here.scrollTop += here.scrollHeight - before.current.height;
    before.current.oldest = oldest;
  }, [oldest, last]);
  return log;
}
