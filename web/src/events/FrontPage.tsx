// The events of this server.
import { api } from "../api";
import { useFetched } from "../fetched";
import { inOurs, t } from "../i18n";
import type { EventCard } from "../protocol.gen";
import { Heading } from "../router";
import { Empty, ErrorBox, Loading } from "../ui";
import { EventDates } from "./EventDates";
import "./events.css";

export default function FrontPage() {
  const { outcome, reload } = useFetched(api.events, []);
  return (
    <div class="stack loose">
      <Heading title={t("events-title")} />
      {outcome === null ? <Loading /> : null}
      {outcome?.ok === false ? <ErrorBox refusal={outcome.refusal} onRetry={reload} /> : null}
      {outcome?.ok ? <Events events={outcome.body.events} /> : null}
    </div>
  );
}

function Events({ events }: { readonly events: readonly EventCard[] }) {
  if (events.length === 0) return <Empty>{t("events-none")}</Empty>;
  return (
    <ul class="event-cards">
      {events.map((event) => (
        <li key={event.id} class="card stack tight">
          <h2>
            <a href={`/e/${event.slug}`}>
              <bdi>{inOurs(event.title)}</bdi>
            </a>
          </h2>
          <p>
            <bdi>{inOurs(event.theme)}</bdi>
          </p>
          <p class="soft small row">
            <EventDates event={event} />
            <span class="badge">{t(`events-access-${event.access}`)}</span>
            {event.demo ? <span class="badge">{t("events-demo")}</span> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
