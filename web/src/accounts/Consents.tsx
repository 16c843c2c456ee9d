// What one agrees to, event by event: nothing, unless one says so here.
import { api } from "../api";
import { ConsentIn } from "../events/ConsentIn";
import { useFetched } from "../fetched";
import { inOurs, t } from "../i18n";
import { done, type Outcome } from "../outcome";
import type { EventHome, Participant } from "../protocol.gen";
import { Empty, ErrorBox, Loading } from "../ui";

interface Place {
  readonly slug: string;
  readonly title: string;
  readonly participant: Participant;
}

export function Consents() {
  const { outcome, reload } = useFetched(myPlaces, []);
  return (
    <section class="part stack" aria-labelledby="consent">
      <h2 id="consent">{t("accounts-consent")}</h2>
      <p class="soft">{t("accounts-consent-why")}</p>
      {outcome === null ? <Loading shape="consents" /> : null}
      {outcome?.ok === false ? <ErrorBox refusal={outcome.refusal} onRetry={reload} /> : null}
      {outcome?.ok && outcome.body.length === 0 ? <Empty>{t("accounts-no-events")}</Empty> : null}
      {outcome?.ok ? outcome.body.map((place) => <ConsentIn key={place.slug} {...place} />) : null}
    </section>
  );
}

/** The events that one is a participant of. */
async function myPlaces(): Promise<Outcome<readonly Place[]>> {
  const events = await api.events();
  if (!events.ok) return events;
  const homes = await Promise.all(events.body.events.map((event) => api.eventHome(event.slug)));
  return done(homes.flatMap((home) => (home.ok ? placeOf(home.body) : [])));
}

function placeOf({ event, participant, removed }: EventHome): readonly Place[] {
  if (participant === null || removed) return [];
  return [{ slug: event.slug, title: inOurs(event.title), participant }];
}
