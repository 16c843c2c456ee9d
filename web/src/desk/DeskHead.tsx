// What stands above the board: the session and where it stands, its conduct, and the ways to the tools and the screen.
import type { RefObject } from "preact";
import { useSpace } from "../events/space";
import { formatNumber } from "../format";
import { t } from "../i18n";
import { moderation, openReports } from "../moderation/state";
import type { Session } from "../protocol.gen";
import { Heading } from "../router";
import { Conduct } from "../session/ondemand";
import { PhaseBadge } from "../session/PhaseBadge";
import { useWide } from "../session/wide";
import { Button, Icon } from "../ui";
import { type Desk, FIRST_TOOL } from "./desk";
import { Search } from "./Search";

interface Props {
  readonly desk: Desk;
  readonly session: Session;
  /** How many questions wait, for whoever looks at another tab meanwhile. */
  readonly waiting: number;
  readonly search: RefObject<HTMLInputElement | null>;
}

export function DeskHead({ desk, session, waiting, search }: Props) {
  const { event } = useSpace();
  const { room } = desk;
  const wide = useWide();
  const title = t("desk-of", { title: session.title });
  return (
    <header class="desk-head">
      <Heading title={waiting === 0 ? title : t("desk-of-waiting", { title, count: waiting })}>
        <bdi>{title}</bdi>
      </Heading>
      <div class="desk-doings row">
        {wide && room.may("conduct") ? <Conduct room={room} session={session} /> : null}
        {wide ? <ToolsButton desk={desk} /> : null}
      </div>
      <p class="desk-session row small soft">
        <PhaseBadge session={session} />
        <span>{t("session-present", { count: room.present.value })}</span>
        <a href={`/e/${event.slug}/s/${room.id}`}>{t("desk-to-session")}</a>
      </p>
      <div class="desk-finding">
        <Search desk={desk} field={search} />
        <Button kind="icon" aria-label={t("desk-screen")} onClick={() => (desk.dialogue.value = { kind: "screen" })}>
          <Icon name="screen" />
        </Button>
        <Button kind="quiet" onClick={() => (desk.dialogue.value = { kind: "keys" })}>
          {t("desk-keys")}
        </Button>
        {wide ? null : <ToolsButton desk={desk} />}
      </div>
    </header>
  );
}

function ToolsButton({ desk }: { readonly desk: Desk }) {
  const order = desk.room.state(moderation);
  const reports = order !== null && desk.room.may("moderate") ? openReports(order).length : 0;
  const open = desk.tool.value !== null;
  return (
    <Button aria-expanded={open} onClick={() => (desk.tool.value = open ? null : reports > 0 ? "reports" : FIRST_TOOL)}>
      <Icon name="settings" />
      {t("desk-tools")}
      {reports > 0 ? (
        <span class="badge bad">
          <span class="visually-hidden">{t("desk-reports", { count: reports })}</span>
          <span aria-hidden="true">{formatNumber(reports)}</span>
        </span>
      ) : null}
    </Button>
  );
}
