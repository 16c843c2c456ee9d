// The events of this server.
import { api } from "../api";
import { serverNow } from "../clock";
import { useFetched } from "../fetched";
import { t } from "../i18n";
import { AsOf } from "../offline/AsOf";
import { asOf } from "../outcome";
import type { EventCard } from "../protocol.gen";
import { Heading } from "../router";
import { Empty, ErrorBox, Loading } from "../ui";
import { erasOf } from "./eras";
import { EventEntry } from "./EventEntry";
import "./events.css";

export default function FrontPage() {
  const { outcome, reload } = useFetched(api.events, []);
  return (
    <div class="front">
      <Heading title={t("events-title")} />
      <AsOf at_ms={asOf(outcome)} />
      {outcome === null ? <Loading shape="list" /> : null}
      {outcome?.ok === false ? <ErrorBox refusal={outcome.refusal} onRetry={reload} /> : null}
      {outcome?.ok ? <Events events={outcome.body.events} /> : null}
    </div>
  );
}

function Events({ events }: { readonly events: readonly EventCard[] }) {
  if (events.length === 0) return <Empty icon="calendar">{t("home-none")}</Empty>;
  const { now, coming, past } = erasOf(events, serverNow());
  return (
    <>
      <Era name="now" events={now} />
      <Era name="coming" events={coming} />
      <Era name="past" events={past} />
    </>
  );
}

interface EraProps {
  readonly name: "now" | "coming" | "past";
  readonly events: readonly EventCard[];
}

function Era({ name, events }: EraProps) {
  if (events.length === 0) return null;
  return (
    <section class={`era ${name}`} aria-labelledby={name}>
      <h2 id={name}>{t(`home-era-${name}`)}</h2>
      <ul class="event-entries">
        {events.map((event) => (
          <EventEntry key={event.id} event={event} on={name === "now"} />
        ))}
      </ul>
    </section>
  );
}
