// A session in a list: when, what, where, who.
import { formatRange, languageName, sameClock, viewerZone } from "../format";
import { t } from "../i18n";
import type { Programme, SessionCard } from "../protocol.gen";
import { TimeRange } from "../ui";
import { closesAt, opensAt, phase } from "./state";

interface Props {
  readonly programme: Programme;
  readonly session: SessionCard;
  readonly now_ms: number;
  /** Whether the list is of more than one day. */
  readonly dated?: boolean;
}

export function SessionRow({ programme, session, now_ms, dated = false }: Props) {
  const { event } = programme;
  const withdrawn = session.status === "withdrawn";
  return (
    <li class={withdrawn ? "session withdrawn" : "session"}>
      <div class="session-when">
        <SessionTime session={session} zone={event.zone} dated={dated} />
        <PhaseBadge session={session} now_ms={now_ms} />
      </div>
      <div class="stack tight">
        <h3>
          <a href={`/e/${event.slug}/s/${session.room}`}>
            <bdi>{session.title}</bdi>
          </a>
        </h3>
        {session.subtitle ? (
          <p>
            <bdi>{session.subtitle}</bdi>
          </p>
        ) : null}
        <Facts programme={programme} session={session} />
      </div>
    </li>
  );
}

interface TimeProps {
  readonly session: SessionCard;
  readonly zone: string;
  readonly dated: boolean;
}

/** In the viewer's zone, with the event's beside it where its clocks show something else. */
export function SessionTime({ session, zone, dated }: TimeProps) {
  const from_ms = opensAt(session) ?? session.starts_at_ms;
  const to_ms = Math.max(from_ms, closesAt(session));
  return (
    <span>
      <TimeRange from_ms={from_ms} to_ms={to_ms} shape={dated ? "dayTime" : "time"} />
      {sameClock(from_ms, viewerZone(), zone) ? null : (
        <span class="soft small there">{t("programme-there", { time: formatRange(from_ms, to_ms, "time", zone) })}</span>
      )}
    </span>
  );
}

export function PhaseBadge({ session, now_ms }: { readonly session: SessionCard; readonly now_ms: number }) {
  if (session.status === "withdrawn") return <span class="badge bad">{t("programme-withdrawn")}</span>;
  switch (phase(session, now_ms)) {
    case "live":
      return <span class="badge live">{t("programme-live")}</span>;
    case "paused":
      return <span class="badge">{t("programme-paused")}</span>;
    case "upcoming":
      return session.held && now_ms >= session.starts_at_ms ? <span class="badge">{t("programme-late")}</span> : null;
    case "ended":
      return <span class="badge">{t("programme-ended")}</span>;
  }
}

function Facts({ programme, session }: Pick<Props, "programme" | "session">) {
  const facts = [session.hall, session.type, languageName(session.language), ...session.tracks].filter(Boolean);
  const speakers = session.speakers.map((at) => programme.speakers[at]?.name ?? "").filter(Boolean);
  return (
    <>
      <ul class="facts soft small">
        {facts.map((fact) => (
          <li key={fact}>
            <bdi>{fact}</bdi>
          </li>
        ))}
      </ul>
      {speakers.length > 0 ? <Speakers names={speakers} /> : null}
    </>
  );
}

const SPEAKERS_SHOWN = 6;

function Speakers({ names }: { readonly names: readonly string[] }) {
  const shown = names.slice(0, SPEAKERS_SHOWN);
  const more = names.length - shown.length;
  return (
    <p class="small">
      <span class="visually-hidden">{t("programme-speakers")} </span>
      {shown.map((name, at) => (
        <>
          {at > 0 ? t("programme-comma") : null}
          <bdi>{name}</bdi>
        </>
      ))}
      {more > 0 ? ` ${t("programme-more-speakers", { count: more })}` : null}
    </p>
  );
}
