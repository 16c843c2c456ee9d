// What comes next in an event, and how soon.
import { formatFromNow } from "../format";
import { t } from "../i18n";
import { spanOf } from "../programme/state";
import type { SessionCard } from "../protocol.gen";
import { Time } from "../ui";

interface Props {
  readonly slug: string;
  /** By start. */
  readonly sessions: readonly SessionCard[];
  readonly now_ms: number;
}

const SHOWN = 5;
/** Further away than this, the day has to be said. */
const SOON_MS = 12 * 3_600_000;

export function Coming({ slug, sessions, now_ms }: Props) {
  return (
    <section class="stack" aria-labelledby="next">
      <h2 id="next">{t("home-next")}</h2>
      {sessions.length === 0 ? <p class="soft">{t("home-nothing-next")}</p> : null}
      <ol class="coming">
        {sessions.slice(0, SHOWN).map((session) => (
          <Row key={session.id} slug={slug} session={session} now_ms={now_ms} />
        ))}
      </ol>
    </section>
  );
}

interface RowProps extends Omit<Props, "sessions"> {
  readonly session: SessionCard;
}

function Row({ slug, session, now_ms }: RowProps) {
  const at_ms = spanOf(session).from_ms;
  // A held one waits beyond its time.
  const wait = at_ms > now_ms ? formatFromNow(at_ms, now_ms) : t("programme-late");
  return (
    <li>
      <p class="coming-when">
        <b>{wait}</b>
        <span class="soft">
          <Time at_ms={at_ms} shape={at_ms - now_ms > SOON_MS ? "dayTime" : "time"} />
        </span>
      </p>
      <div>
        <h3>
          <a href={`/e/${slug}/s/${session.room}`}>
            <bdi>{session.title}</bdi>
          </a>
        </h3>
        {session.hall ? (
          <p class="soft small">
            <bdi>{session.hall}</bdi>
          </p>
        ) : null}
      </div>
    </li>
  );
}
