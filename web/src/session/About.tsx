// What a session is about, and who is on its panel.
import { useSpace } from "../events/space";
import { t } from "../i18n";
import { programme } from "../programme/state";
import type { Link, Session, Speaker } from "../protocol.gen";
import type { Room } from "../room";
import { Name, Written } from "../ui";

export function About({ room }: { readonly room: Room }) {
  const session = room.state(programme)?.session ?? null;
  return session === null ? null : <Whole session={session} />;
}

function Whole({ session }: { readonly session: Session }) {
  return (
    <div class="stack">
      {session.abstract ? <Written text={session.abstract} /> : null}
      {session.description ? <Written text={session.description} /> : null}
      <Marks session={session} />
      {session.panel.length > 0 ? <Panel panel={session.panel} /> : null}
      {session.links.length > 0 ? <Links links={session.links} /> : null}
    </div>
  );
}

function Marks({ session }: { readonly session: Session }) {
  const marks = [session.type, ...session.tracks, ...session.tags].filter(Boolean);
  if (marks.length === 0) return null;
  return (
    <ul class="row marks" aria-label={t("session-marks")}>
      {marks.map((mark) => (
        <li key={mark} class="badge">
          <Name>{mark}</Name>
        </li>
      ))}
    </ul>
  );
}

/** The beginning of each biography: the whole of it is on the speaker's own page. */
function Panel({ panel }: { readonly panel: readonly Speaker[] }) {
  const { slug } = useSpace().event;
  return (
    <section class="stack tight" aria-labelledby="session-panel">
      <h3 id="session-panel">{t("session-panel")}</h3>
      <ul class="stack tight plain">
        {panel.map((speaker) => (
          <li key={speaker.id} class="panelist">
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
    <section class="stack tight" aria-labelledby="session-links">
      <h3 id="session-links">{t("session-links")}</h3>
      <ul class="stack tight plain">
        {links.filter(isWeb).map((link) => (
          <li key={link.url}>
            <a href={link.url} target="_blank" rel="noopener noreferrer">
              <Name>{link.title || link.url}</Name>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Schedules are other people's: a link of theirs may only lead to the web. */
function isWeb(link: Link): boolean {
  return /^https?:\/\//i.test(link.url);
}
