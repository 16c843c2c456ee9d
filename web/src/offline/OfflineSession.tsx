// A session whose room can't be reached: what the programme says of it, and where one asks all the same.
import { useNow } from "../clock";
import { useSpace } from "../events/space";
import { sameClock, viewerZone, zoneName } from "../format";
import { t } from "../i18n";
import { asOf } from "../outcome";
import "../programme/programme.css";
import { Facts, factsOf } from "../programme/Facts";
import { PhaseBadge } from "../programme/PhaseBadge";
import { useProgramme } from "../programme/source";
import { spanOf } from "../programme/state";
import type { Programme, SessionCard } from "../protocol.gen";
import type { Room } from "../room";
import { Heading } from "../router";
import { Icon, Loading, Name, TimeRange } from "../ui";
import { AskOffline } from "./AskOffline";
import { AsOf } from "./AsOf";

export default function OfflineSession({ room }: { readonly room: Room }) {
  const { programme } = useProgramme(useSpace().event.slug);
  if (programme === null) return <Loading />;
  const session = programme.ok ? programme.body.sessions.find((each) => each.room === room.id) : undefined;
  return (
    <div class="stack narrow">
      {programme.ok && session !== undefined ? (
        <Known programme={programme.body} session={session} />
      ) : (
        <Heading title={t("offline-title")} />
      )}
      <AsOf at_ms={asOf(programme)} />
      <p>{t("offline-session")}</p>
      {session?.status === "withdrawn" ? null : <AskOffline room={room} />}
    </div>
  );
}

interface Props {
  readonly programme: Programme;
  readonly session: SessionCard;
}

function Known({ programme, session }: Props) {
  const now_ms = useNow().value;
  const speakers = session.speakers.flatMap((at) => programme.speakers[at]?.name ?? []);
  return (
    <header class="stack tight">
      <p>
        <a class="way-back" href={`/e/${programme.event.slug}/programme`}>
          <Icon name="back" />
          {t("session-to-programme")}
        </a>
      </p>
      <Heading title={session.title} />
      {session.subtitle ? (
        <p class="lead">
          <Name>{session.subtitle}</Name>
        </p>
      ) : null}
      <div class="row">
        <Times session={session} zone={programme.event.zone} />
        <PhaseBadge session={session} now_ms={now_ms} />
      </div>
      <Facts class="soft small" of={factsOf(session)} />
      <Facts class="small" of={speakers} label={t("programme-speakers")} />
    </header>
  );
}

/** In the viewer's zone, and in the event's where its clocks show something else. */
function Times({ session, zone }: { readonly session: SessionCard; readonly zone: string }) {
  const { from_ms, to_ms } = spanOf(session);
  const mine = viewerZone();
  return (
    <>
      {(sameClock(from_ms, mine, zone) ? [mine] : [mine, zone]).map((each) => (
        <span key={each} class={each === mine ? "" : "soft"}>
          <TimeRange from_ms={from_ms} to_ms={to_ms} shape="dayTime" zone={each} /> <Name>{zoneName(each, from_ms)}</Name>
        </span>
      ))}
    </>
  );
}
