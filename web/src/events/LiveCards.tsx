// What is live in an event: a card each, and one press leads in.
import { formatDuration } from "../duration";
import { t } from "../i18n";
import { PhaseBadge } from "../programme/PhaseBadge";
import { spanOf } from "../programme/state";
import type { SessionCard } from "../protocol.gen";
import { Icon } from "../ui";

interface Props {
  readonly slug: string;
  readonly sessions: readonly SessionCard[];
  readonly now_ms: number;
}

const CARDS_SHOWN = 6;

export function LiveCards({ slug, sessions, now_ms }: Props) {
  return (
    <section class="stack" aria-labelledby="live">
      <h2 id="live">{t("home-live-now")}</h2>
      {sessions.length === 0 ? <p class="soft">{t("home-nothing-live")}</p> : null}
      <ul class="live-cards">
        {sessions.slice(0, CARDS_SHOWN).map((session) => (
          <Card key={session.id} slug={slug} session={session} now_ms={now_ms} />
        ))}
      </ul>
      {sessions.length > CARDS_SHOWN ? (
        <p>
          <a class="button" href={`/e/${slug}/programme?live=1`}>
            {t("home-all-live", { count: sessions.length })}
            <Icon name="next" />
          </a>
        </p>
      ) : null}
    </section>
  );
}

interface CardProps extends Omit<Props, "sessions"> {
  readonly session: SessionCard;
}

function Card({ slug, session, now_ms }: CardProps) {
  return (
    <li class="card live-card">
      <p class="row">
        <PhaseBadge session={session} now_ms={now_ms} />
        <span class="soft small">{t("home-left", { time: formatDuration(spanOf(session).to_ms - now_ms) })}</span>
      </p>
      <h3>
        <a href={`/e/${slug}/s/${session.room}`}>
          <bdi>{session.title}</bdi>
        </a>
      </h3>
      <p class="live-card-foot">
        <bdi class="soft small">{session.hall}</bdi>
        <span class="enter" aria-hidden="true">
          {t("home-enter")}
          <Icon name="next" />
        </span>
      </p>
    </li>
  );
}
