// One channel: what was said, and where one says something.
import { t } from "../i18n";
import type { Channel } from "../protocol.gen";
import type { Room } from "../room";
import { Empty } from "../ui";
import { Composer } from "./Composer";
import { Log } from "./Log";
import type { ChatState } from "./state";

interface Props {
  readonly room: Room;
  readonly state: ChatState;
  readonly channel: Channel;
}

export function ChannelView({ room, state, channel }: Props) {
  const silenced = room.standing.value?.silenced === true;
  const closed = channel === "room" && !state.settings.open;
  return (
    <div class="channel stack tight">
      {channel === "backstage" ? <p class="small soft">{t("chat-backstage-who")}</p> : null}
      <Log room={room} state={state} channel={channel} />
      {silenced ? <Empty>{t("session-silenced")}</Empty> : null}
      {closed ? <Empty>{t("chat-closed")}</Empty> : null}
      {room.may("speak") && (!closed || room.may("moderate")) ? <Composer room={room} state={state} channel={channel} /> : null}
    </div>
  );
}
