// What a session is about, who is on its panel, and where to read on.
import { useSpace } from "../events/space";
import { sameClock, viewerZone, zoneName } from "../format";
import { t } from "../i18n";
import { closesAt, programme } from "../programme/state";
import type { Link, Session, Speaker } from "../protocol.gen";
import type { Room } from "../room";
import { Avatar, Icon, Name, TimeRange, Written } from "../ui";
import "./about.css";

export function About({ room }: { readonly room: Room }) {
  const session = room.state(programme)?.session ?? null;
  return session === null ? null : <Whole session={session} />;
}

function Whole({ session }: { readonly session: Session }) {
  return (
    <div class="session-about">
      {session.abstract ? (
        <div class="abstract">
          <Written text={session.abstract} />
        </div>
      ) : null}
      {session.description ? <Written text={session.description} /> : null}
      {session.panel.length > 0 ? <Panel panel={session.panel} /> : null}
      {session.links.some(isWeb) ? <Links links={session.links.filter(isWeb)} /> : null}
      <ThereTime session={session} />
      <Marks session={session} />
    </div>
  );
}

/** The beginning of each biography: the whole of it is on the speaker's own page. */
function Panel({ panel }: { readonly panel: readonly Speaker[] }) {
  const { slug } = useSpace().event;
  return (
    <section aria-labelledby="session-panel">
      <h3 id="session-panel">{t("session-panel")}</h3>
      <ul class="plain people">
        {panel.map((speaker) => (
          <li key={speaker.id} class="panelist">
            <Avatar id={speaker.id} name={speaker.name} />
            <a href={`/e/${slug}/speakers/${speaker.id}`}>
              <Name>{speaker.name}</Name>
            </a>
            {speaker.biography ? (
              <p class="small soft" dir="auto">
                {speaker.biography}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Links({ links }: { readonly links: readonly Link[] }) {
  return (
    <section aria-labelledby="session-links">
      <h3 id="session-links">{t("session-links")}</h3>
      <ul class="plain links">
        {links.map((link) => (
          <li key={link.url}>
            <a href={link.url} target="_blank" rel="noopener noreferrer">
              <Icon name="link" />
              <Name>{link.title || link.url}</Name>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where the event is, when clocks show something else there. */
function ThereTime({ session }: { readonly session: Session }) {
  const zone = useSpace().event.zone;
  if (sameClock(session.starts_at_ms, viewerZone(), zone)) return null;
  return (
    <p class="small soft">
      <TimeRange from_ms={session.starts_at_ms} to_ms={closesAt(session)} shape="dayTime" zone={zone} />{" "}
      <Name>{zoneName(zone, session.starts_at_ms)}</Name>
    </p>
  );
}

function Marks({ session }: { readonly session: Session }) {
  const marks = [session.type, ...session.tracks, ...session.tags].filter(Boolean);
  if (marks.length === 0) return null;
  return (
    <ul class="row" aria-label={t("session-marks")}>
      {marks.map((mark) => (
        <li key={mark} class="badge">
          <Name>{mark}</Name>
        </li>
      ))}
    </ul>
  );
}

/** Schedules are other people's: a link of theirs may only lead to the web. */
function isWeb(link: Link): boolean {
  return /^https?:\/\//i.test(link.url);
}
