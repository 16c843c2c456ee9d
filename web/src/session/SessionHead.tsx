// A session's title, and in one line when, where, in which language, and how many are there.
import { useNow } from "../clock";
import { useSpace } from "../events/space";
import { dayOf, languageName, sameClock, viewerZone, zoneName } from "../format";
import { t } from "../i18n";
import { closesAt } from "../programme/state";
import type { Session } from "../protocol.gen";
import type { Room } from "../room";
import { Heading } from "../router";
import { Button, Icon, Name, TimeRange } from "../ui";
import { PhaseBadge } from "./PhaseBadge";
import { addressOf, share } from "./share";
import { chooseSimple } from "./simple";

interface Props {
  readonly room: Room;
  readonly session: Session;
}

export function SessionHead({ room, session }: Props) {
  const { event } = useSpace();
  return (
    <header class="session-head">
      <div class="session-ways">
        <a class="way-back" href={`/e/${event.slug}/programme`}>
          <Icon name="back" />
          <span>{t("session-to-programme")}</span>
        </a>
        {room.may("curate") ? (
          <a class="button" href={`/e/${event.slug}/s/${room.id}/desk`}>
            <Icon name="desk" />
            {t("session-to-desk")}
          </a>
        ) : null}
        <Button kind="icon" aria-label={t("session-simple-view")} onClick={() => chooseSimple(true)}>
          <Icon name="text" />
        </Button>
        <Button
          kind="icon"
          aria-label={t("session-share")}
          onClick={() => void share(session.title, addressOf(event.slug, room.id))}
        >
          <Icon name="share" />
        </Button>
      </div>
      <Heading title={session.title} />
      {session.subtitle ? (
        <p class="subtitle">
          <Name>{session.subtitle}</Name>
        </p>
      ) : null}
      <Facts room={room} session={session} />
    </header>
  );
}

function Facts({ room, session }: Props) {
  const zone = viewerZone();
  const starts_at_ms = session.starts_at_ms;
  const today = dayOf(starts_at_ms, zone) === dayOf(useNow().value, zone);
  const elsewhere = !sameClock(starts_at_ms, zone, useSpace().event.zone);
  return (
    <ul class="session-facts">
      <li>
        <PhaseBadge session={session} />
      </li>
      <li>
        <TimeRange from_ms={starts_at_ms} to_ms={closesAt(session)} shape={today ? "time" : "dayTime"} />
        {elsewhere ? [" ", <Name key="zone">{zoneName(zone, starts_at_ms)}</Name>] : null}
      </li>
      {session.hall ? (
        <li>
          <Name>{session.hall}</Name>
        </li>
      ) : null}
      {session.language ? <li>{languageName(session.language)}</li> : null}
      <li>{t("session-present", { count: room.present.value })}</li>
    </ul>
  );
}
