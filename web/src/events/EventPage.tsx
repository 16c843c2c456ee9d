// An event's home: what is live now, what comes next, and the way in.
import { Banner } from "../branding/Banner";
import { Partners } from "../branding/Partners";
import { useNow } from "../clock";
import { inOurs, t } from "../i18n";
import { isOn } from "../programme/filter";
import "../programme/programme.css";
import { SessionRow } from "../programme/SessionRow";
import { useProgramme } from "../programme/source";
import { opensAt, phase } from "../programme/state";
import type { Programme, SessionCard } from "../protocol.gen";
import { Heading } from "../router";
import { ErrorBox, Loading } from "../ui";
import { ConsentIn } from "./ConsentIn";
import { JoinPanel } from "./Doorway";
import { EventDates } from "./EventDates";
import { useHome } from "./home";
import { MyName } from "./MyName";
import { useSpaceOrNull } from "./space";

const NEXT_SHOWN = 5;

export default function EventPage() {
  const { home } = useHome();
  const { event } = home;
  const theme = inOurs(event.theme);
  return (
    <div class="stack loose">
      <Banner />
      <div class="stack tight narrow">
        <Heading title={inOurs(event.title)} />
        {theme ? (
          <p>
            <bdi>{theme}</bdi>
          </p>
        ) : null}
        <p class="soft">
          <EventDates event={event} />
        </p>
      </div>
      <div class="narrow">{home.participant === null ? <JoinPanel /> : <Here />}</div>
      <Now />
      <Partners slug={event.slug} />
    </div>
  );
}

function Here() {
  const space = useSpaceOrNull();
  if (space === null) return null;
  const { name, guest } = space.me.value;
  return (
    <>
      <p class="soft">
        {t("events-here-as", { name })} {t("events-present", { count: space.foyer.present.value })}
      </p>
      {guest ? (
        <p class="soft">
          <a href="/account">{t("events-keep-account")}</a>
        </p>
      ) : null}
      <details>
        <summary>{t("events-my-place")}</summary>
        <div class="stack">
          <MyName desk={space.desk} name={name} />
          <ConsentIn slug={space.event.slug} title={t("accounts-consent")} participant={space.me.value} />
        </div>
      </details>
    </>
  );
}

function Now() {
  const { home } = useHome();
  const { programme, reload } = useProgramme(home.event.slug);
  if (programme === null) return <Loading />;
  if (programme.ok) return <NowAndNext programme={programme.body} />;
  // Those who have not joined yet may not see it.
  if (home.participant === null && programme.refusal.code !== "offline") return null;
  return <ErrorBox refusal={programme.refusal} onRetry={reload} />;
}

function NowAndNext({ programme }: { readonly programme: Programme }) {
  const now_ms = useNow().value;
  const on = programme.sessions.filter((session) => isOn(session, now_ms));
  const next = programme.sessions
    .filter((session) => phase(session, now_ms) === "upcoming")
    .sort((one, other) => startOf(one) - startOf(other))
    .slice(0, NEXT_SHOWN);
  return (
    <>
      <List title={t("events-live-now")} none={t("events-nothing-live")} sessions={on} {...{ programme, now_ms }} />
      <List title={t("events-next")} none={t("events-nothing-next")} sessions={next} {...{ programme, now_ms }} />
      <p>
        <a class="button" href={`/e/${programme.event.slug}/programme`}>
          {t("events-whole-programme")}
        </a>
      </p>
    </>
  );
}

function startOf(session: SessionCard): number {
  return opensAt(session) ?? session.starts_at_ms;
}

interface ListProps {
  readonly title: string;
  readonly none: string;
  readonly sessions: readonly SessionCard[];
  readonly programme: Programme;
  readonly now_ms: number;
}

function List({ title, none, sessions, programme, now_ms }: ListProps) {
  return (
    <section class="stack" aria-label={title}>
      <h2>{title}</h2>
      {sessions.length === 0 ? <p class="soft">{none}</p> : null}
      <ul class="sessions">
        {sessions.map((session) => (
          <SessionRow key={session.id} programme={programme} session={session} now_ms={now_ms} dated />
        ))}
      </ul>
    </section>
  );
}
