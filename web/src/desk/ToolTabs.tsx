// What stands in each of the desk's tools: fetched with the first of them.
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
import { type Desk, FIRST_TOOL } from "./desk";
import { EnterForm } from "./EnterForm";
import { ChatSettingsForm, QuestionSettingsForm } from "./SettingsForms";

interface Props {
  readonly desk: Desk;
  readonly state: QuestionsState;
  readonly tool: string;
}

export function ToolTabs({ desk, state, tool }: Props) {
  return (
    <Tabs
      label={t("desk-tools")}
      tabs={tabsFor(desk.room, state)}
      selected={tool}
      onSelect={(name) => (desk.tool.value = name)}
    />
  );
}

function tabsFor(room: Room, state: QuestionsState): Tab[] {
  const tabs: Tab[] = [{ name: FIRST_TOOL, label: t("desk-enter"), panel: () => <EnterForm room={room} /> }];
  const talk = room.state(chat);
  const order = room.state(moderation);
  if (talk !== null) {
    const panel = () => <ChannelView room={room} state={talk} channel="backstage" />;
    tabs.push({ name: "backstage", label: t("chat-backstage"), panel });
  }
  const settings = () => (
    <div class="stack loose">
      <QuestionSettingsForm room={room} settings={state.settings} />
      {talk !== null && room.may("moderate") ? <ChatSettingsForm room={room} settings={talk.settings} /> : null}
      <Export room={room} />
    </div>
  );
  tabs.push({ name: "settings", label: t("desk-settings"), panel: settings });
  if (order !== null && room.may("moderate")) {
    const reports = openReports(order);
    const label = t("desk-reports", { count: reports.length });
    tabs.push({ name: "reports", label, panel: () => <Reports room={room} reports={reports} /> });
    tabs.push({ name: "people", label: t("moderation-people"), panel: () => <Sanctions room={room} state={order} /> });
  }
  return tabs;
}

function Export({ room }: { readonly room: Room }) {
  const { event } = useSpace();
  return (
    <p>
      <a class="button" href={questionsCsv(event.slug, room.id)} download>
        {t("questions-csv")}
      </a>
    </p>
  );
}
