// Where one writes a message: it leaves at once, and comes back with the reason when it was refused.
import { useState } from "preact/hooks";
import { useNow } from "../clock";
import { draft } from "../drafts";
import { t } from "../i18n";
import type { Channel, Refusal } from "../protocol.gen";
import type { Room } from "../room";
import { Dock } from "../session/Dock";
import { Button, TextArea, wordsOf } from "../ui";
import { type ChatState, channelMessages } from "./state";

interface Props {
  readonly room: Room;
  readonly state: ChatState;
  readonly channel: Channel;
}

export function Composer({ room, state, channel }: Props) {
  const text = draft(room.id, `chat-${channel}`);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const wait = useWait(room, state, channel);
  const label = channel === "room" ? "chat-write" : "chat-write-backstage";

  async function send(): Promise<void> {
    const words = text.peek();
    if (words.trim() === "" || wait > 0) return;
    text.value = "";
    setRefusal(null);
    const outcome = await room.send("chat.send", { text: words, channel });
    if (outcome.ok) return;
    setRefusal(outcome.refusal);
    text.value = [words, text.peek()].filter(Boolean).join("\n");
  }

  return (
    <Dock name="composer">
      <form
        onSubmit={(submit) => {
          submit.preventDefault();
          void send();
        }}
      >
        <TextArea
          label={t(label)}
          placeholder={t(label)}
          rows={1}
          value={text.value}
          onValue={(value) => (text.value = value)}
          hint={wait > 0 ? t("chat-wait", { seconds: wait }) : undefined}
          error={refusal === null ? null : wordsOf(refusal)}
          onKeyDown={(press) => {
            if (press.key !== "Enter" || press.shiftKey || press.isComposing) return;
            press.preventDefault();
            void send();
          }}
        />
        <Button type="submit" kind="primary" busy={wait > 0}>
          {t("chat-send")}
        </Button>
      </form>
    </Dock>
  );
}

/** Slow mode: the seconds until one may send again, 0 when now. */
function useWait(room: Room, state: ChatState, channel: Channel): number {
  const slow_s = channel === "room" && !room.may("curate") ? state.settings.slow_s : 0;
  const now = useNow(slow_s > 0 ? 1_000 : 60_000);
  if (slow_s === 0) return 0;
  const mine = channelMessages(state, channel).filter((message) => message.author.id === room.me);
  const next_ms = (mine.at(-1)?.sent_at_ms ?? 0) + slow_s * 1_000;
  return Math.max(0, Math.ceil((next_ms - now.value) / 1_000));
}
