// A session in a list: when, what, where, who.
import { formatMoment, formatRange, sameClock, viewerZone } from "../format";
import { t } from "../i18n";
import type { Programme, SessionCard } from "../protocol.gen";
import { Time } from "../ui";
import { type Clocks, readClocks } from "./clocks";
import { Facts, factsOf } from "./Facts";
import { PhaseBadge } from "./PhaseBadge";
import { spanOf } from "./state";

interface Props {
  readonly id?: string | undefined;
  readonly programme: Pick<Programme, "event" | "speakers">;
  readonly session: SessionCard;
  readonly now_ms: number;
  /** Whether the list is of more than one day. */
  readonly dated?: boolean;
  /** The viewer's, with the event's beside them, when absent. */
  readonly clocks?: Clocks;
}

export function SessionRow({ id, programme, session, now_ms, dated = false, clocks }: Props) {
  const { event } = programme;
  const withdrawn = session.status === "withdrawn";
  return (
    <li id={id} class={withdrawn ? "session withdrawn" : "session"}>
      <div class="session-when">
        <SessionTime
          session={session}
          clocks={clocks ?? readClocks(new URLSearchParams(), viewerZone(), event.zone)}
          dated={dated}
        />
        <PhaseBadge session={session} now_ms={now_ms} />
      </div>
      <div class="session-what">
        <h3>
          <a href={`/e/${event.slug}/s/${session.room}`}>
            <bdi>{session.title}</bdi>
          </a>
        </h3>
        {withdrawn ? <p>{t("programme-withdrawn-why")}</p> : null}
        {session.subtitle ? (
          <p>
            <bdi>{session.subtitle}</bdi>
          </p>
        ) : null}
        <Facts of={factsOf(session)} />
        <Speakers programme={programme} session={session} />
      </div>
    </li>
  );
}

interface TimeProps {
  readonly session: SessionCard;
  readonly clocks: Clocks;
  readonly dated: boolean;
}

function SessionTime({ session, clocks, dated }: TimeProps) {
  const { from_ms, to_ms } = spanOf(session);
  const { zone, beside, whose } = clocks;
  return (
    <p>
      {dated ? <span class="session-day">{formatMoment(from_ms, "shortDay", zone)}</span> : null}{" "}
      <Time at_ms={from_ms} zone={zone} />
      <span class="soft">
        –<Time at_ms={to_ms} zone={zone} />
      </span>
      {sameClock(from_ms, zone, beside) ? null : (
        <span class="soft there">
          {t(whose === "mine" ? "programme-there" : "programme-here", { time: formatRange(from_ms, to_ms, "time", beside) })}
        </span>
      )}
    </p>
  );
}

const SPEAKERS_SHOWN = 3;

function Speakers({ programme, session }: Pick<Props, "programme" | "session">) {
  const speakers = session.speakers.flatMap((at) => programme.speakers[at] ?? []);
  if (speakers.length === 0) return null;
  const shown = speakers.slice(0, SPEAKERS_SHOWN);
  const more = speakers.length - shown.length;
  return (
    <p class="speakers">
      <span class="visually-hidden">{t("programme-speakers")} </span>
      {shown.map(({ id, name }, at) => (
        <>
          {at > 0 ? t("core-comma") : null}
          <a href={`/e/${programme.event.slug}/speakers/${id}`}>
            <bdi>{name}</bdi>
          </a>
        </>
      ))}
      {more > 0 ? ` ${t("programme-more-speakers", { count: more })}` : null}
    </p>
  );
}
