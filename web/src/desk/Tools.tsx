// What moderators need beside the board: enter, settings, reports, people, and their own channel.
import { useState } from "preact/hooks";
import { questionsCsv } from "../api";
import { ChannelView } from "../chat/ChannelView";
import { chat } from "../chat/state";
import { useSpace } from "../events/space";
import { t } from "../i18n";
import { Reports } from "../moderation/Reports";
import { Sanctions } from "../moderation/Sanctions";
import { moderation, openReports } from "../moderation/state";
import type { QuestionsState } from "../questions/state";
import type { Room } from "../room";
import { type Tab, Tabs } from "../ui";
import { EnterForm } from "./EnterForm";
import { ChatSettingsForm, QuestionSettingsForm } from "./SettingsForms";

interface Props {
  readonly room: Room;
  readonly state: QuestionsState;
}

export function Tools({ room, state }: Props) {
  const [selected, select] = useState("enter");
  const { event } = useSpace();
  return (
    <section class="tools stack" aria-label={t("desk-tools")}>
      <Tabs label={t("desk-tools")} tabs={tabsFor(room, state)} selected={selected} onSelect={select} />
      <p>
        <a href={questionsCsv(event.slug, room.id)} download>
          {t("questions-csv")}
        </a>
      </p>
    </section>
  );
}

function tabsFor(room: Room, state: QuestionsState): Tab[] {
  const tabs: Tab[] = [{ name: "enter", label: t("desk-enter"), panel: () => <EnterForm room={room} /> }];
  const talk = room.state(chat);
  const order = room.state(moderation);
  if (talk !== null) {
    const panel = () => <ChannelView room={room} state={talk} channel="backstage" />;
    tabs.push({ name: "backstage", label: t("chat-backstage"), panel });
  }
  const settings = () => (
    <div class="stack loose narrow">
      <QuestionSettingsForm room={room} settings={state.settings} />
      {talk !== null && room.may("moderate") ? <ChatSettingsForm room={room} settings={talk.settings} /> : null}
    </div>
  );
  tabs.push({ name: "settings", label: t("desk-settings"), panel: settings });
  if (order !== null && room.may("moderate")) {
    const reports = openReports(order);
    const label = t("moderation-reports", { count: reports.length });
    tabs.push({ name: "reports", label, panel: () => <Reports room={room} reports={reports} /> });
    tabs.push({ name: "people", label: t("moderation-people"), panel: () => <Sanctions room={room} state={order} /> });
  }
  return tabs;
}
