// What moderators need beside the board: enter, settings, reports, people, and their own channel.
import { questionsCsv } from "../api";
import { ChannelView } from "../chat/ChannelView";
import { chat } from "../chat/state";
import { useSpace } from "../events/space";
import { t } from "../i18n";
import { Reports } from "../moderation/Reports";
import { Sanctions } from "../moderation/Sanctions";
import { moderation, openReports } from "../moderation/state";
import type { Session } from "../protocol.gen";
import type { QuestionsState } from "../questions/state";
import type { Room } from "../room";
import { Conduct } from "../session/Conduct";
import { useWide } from "../session/wide";
import { Button, Dialog, Icon, type Tab, Tabs } from "../ui";
import type { Desk } from "./desk";
import { EnterForm } from "./EnterForm";
import { ChatSettingsForm, QuestionSettingsForm } from "./SettingsForms";

export const FIRST_TOOL = "enter";

interface Props {
  readonly desk: Desk;
  readonly state: QuestionsState;
  readonly session: Session;
}

/** Beside the board where there is space, else over it, with what the head has no space for. */
export function Tools({ desk, state, session }: Props) {
  const wide = useWide();
  const tool = desk.tool.value;
  const close = () => (desk.tool.value = null);
  const inside = tool === null ? null : <Inside desk={desk} state={state} tool={tool} />;
  if (!wide) {
    return (
      <Dialog title={t("desk-tools")} open={tool !== null} onClose={close}>
        {/* It scrolls, the way out of it does not; Tab leads to what is in it. */}
        <div class="desk-sheet stack" tabIndex={-1}>
          {tool !== null && desk.room.may("conduct") ? <Conduct room={desk.room} session={session} /> : null}
          {inside}
        </div>
      </Dialog>
    );
  }
  if (inside === null) return null;
  return (
    <aside class="desk-tools" aria-label={t("desk-tools")}>
      <Button kind="icon" aria-label={t("core-close")} onClick={close}>
        <Icon name="close" />
      </Button>
      {inside}
    </aside>
  );
}

function Inside({ desk, state, tool }: Omit<Props, "session"> & { readonly tool: string }) {
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
    const label = t("moderation-reports", { count: reports.length });
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
