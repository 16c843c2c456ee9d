// A room's chat, and for its moderators and panelists their own channel beside it.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import type { Channel } from "../protocol.gen";
import type { Room } from "../room";
import { Tabs } from "../ui";
import { ChannelView } from "./ChannelView";
import { chat } from "./state";

export function ChatPanel({ room }: { readonly room: Room }) {
  const [channel, setChannel] = useState("room");
  const state = room.state(chat);
  if (state === null) return null;
  const view = (of: Channel) => () => <ChannelView key={of} room={room} state={state} channel={of} />;
  if (!room.may("curate")) return view("room")();
  const tabs = [
    { name: "room", label: t("chat-everyone"), panel: view("room") },
    { name: "backstage", label: t("chat-backstage"), panel: view("backstage") },
  ];
  return <Tabs label={t("chat-channels")} tabs={tabs} selected={channel} onSelect={setChannel} />;
}
