// An event in the list of a server's: its name, when it is, who may come, and what is live in it.
import { api } from "../api";
import { useFetched } from "../fetched";
import { inOurs, t } from "../i18n";
import type { EventCard } from "../protocol.gen";
import { EventDates } from "./EventDates";

interface Props {
  readonly event: EventCard;
  /** Whether it is going on. */
  readonly on: boolean;
}

export function EventEntry({ event, on }: Props) {
  const theme = inOurs(event.theme);
  return (
    <li class="event-entry">
      <h3>
        <a href={`/e/${event.slug}`}>
          <bdi>{inOurs(event.title)}</bdi>
        </a>
      </h3>
      {theme ? (
        <p class="soft">
          <bdi>{theme}</bdi>
        </p>
      ) : null}
      <p class="event-facts small">
        <EventDates event={event} />
        <span>{t(`home-access-${event.access}`)}</span>
        {event.demo ? <span>{t("home-demo")}</span> : null}
      </p>
      {on ? <LiveIn slug={event.slug} /> : null}
    </li>
  );
}

/** Keeps its line while it is asked for. */
function LiveIn({ slug }: { readonly slug: string }) {
  const { outcome } = useFetched(() => api.live(slug), [slug]);
  const [first, ...others] = outcome?.ok ? outcome.body.sessions : [];
  if (first === undefined) return <p class="live-in soft small">{outcome === null ? "" : t("home-nothing-live")}</p>;
  const all = others.length + 1;
  return (
    <p class="live-in">
      <a href={all === 1 ? `/e/${slug}/s/${first.room}` : `/e/${slug}/programme?live=1`}>
        <span class="badge live">{all === 1 ? t("core-live") : t("core-live-count", { count: all })}</span>
        <span>
          <bdi>{first.title}</bdi>
        </span>
      </a>
    </p>
  );
}
