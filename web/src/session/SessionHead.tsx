// A session's title, times, place, and how many are there.
import { useSpace } from "../events/space";
import { languageName, sameClock, viewerZone, zoneName } from "../format";
import { t } from "../i18n";
import { closesAt } from "../programme/state";
import type { Session } from "../protocol.gen";
import type { Room } from "../room";
import { Heading } from "../router";
import { Name, TimeRange } from "../ui";
import { PhaseBadge } from "./PhaseBadge";

interface Props {
  readonly room: Room;
  readonly session: Session;
}

export function SessionHead({ room, session }: Props) {
  const { event } = useSpace();
  return (
    <header class="stack tight">
      <p class="small">
        <a href={`/e/${event.slug}/programme`}>{t("session-to-programme")}</a>
      </p>
      <Heading title={session.title} />
      {session.subtitle ? (
        <p>
          <Name>{session.subtitle}</Name>
        </p>
      ) : null}
      <Times session={session} />
      <div class="row small soft">
        <PhaseBadge session={session} />
        {session.hall ? <Name>{session.hall}</Name> : null}
        {session.language ? <span>{languageName(session.language)}</span> : null}
        <span>{t("session-present", { count: room.present.value })}</span>
        {room.may("curate") ? <a href={`/e/${event.slug}/s/${room.id}/desk`}>{t("session-to-desk")}</a> : null}
      </div>
    </header>
  );
}

function Times({ session }: { readonly session: Session }) {
  const zones = [viewerZone(), useSpace().event.zone];
  const [mine = "UTC", theirs = mine] = zones;
  const shown = sameClock(session.starts_at_ms, mine, theirs) ? [mine] : [mine, theirs];
  return (
    <p class="row">
      {shown.map((zone) => (
        <span key={zone} class={zone === mine ? "" : "soft"}>
          <TimeRange from_ms={session.starts_at_ms} to_ms={closesAt(session)} shape="dayTime" zone={zone} />{" "}
          <Name>{zoneName(zone, session.starts_at_ms)}</Name>
        </span>
      ))}
    </p>
  );
}
