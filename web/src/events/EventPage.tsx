// An event's home: what it is, the way in, what is live, what comes next, and a picture of the whole.
import { Banner } from "../branding/Banner";
import { Partners } from "../branding/Partners";
import { useNow } from "../clock";
import { viewerZone } from "../format";
import { t } from "../i18n";
import { AsOf } from "../offline/AsOf";
import { isOn } from "../programme/filter";
import { PictureOfProgramme } from "../programme/PictureOfProgramme";
import { useProgramme } from "../programme/source";
import { phase, spanOf } from "../programme/state";
import type { Programme } from "../protocol.gen";
import { Empty, ErrorBox, Icon, Loading } from "../ui";
import { Coming } from "./Coming";
import { JoinPanel } from "./door";
import { EventHead } from "./EventHead";
import "./events.css";
import { Here, MyPlace } from "./Here";
import { useHome } from "./home";
import { LiveCards } from "./LiveCards";

export default function EventPage() {
  const { home, as_of_ms } = useHome();
  const joined = home.participant !== null;
  return (
    <div class="event-home">
      <Banner />
      <div class="event-entrance">
        <EventHead event={home.event}>
          <AsOf at_ms={as_of_ms} />
          {joined ? <Here /> : null}
        </EventHead>
        {joined ? null : <JoinPanel />}
      </div>
      <Now />
      <Partners slug={home.event.slug} />
      {joined ? <MyPlace /> : null}
    </div>
  );
}

function Now() {
  const { home } = useHome();
  const { programme, reload } = useProgramme(home.event.slug);
  if (programme === null) return <Loading shape="home" />;
  if (programme.ok && programme.body.sessions.length === 0) return <Empty icon="calendar">{t("programme-none-yet")}</Empty>;
  if (programme.ok) return <NowAndNext programme={programme.body} />;
  // Those who have not joined yet may not see it.
  if (home.participant === null && programme.refusal.code !== "offline") return null;
  return <ErrorBox refusal={programme.refusal} onRetry={reload} />;
}

function NowAndNext({ programme }: { readonly programme: Programme }) {
  const now_ms = useNow().value;
  const { slug } = programme.event;
  const on = programme.sessions.filter((session) => isOn(session, now_ms));
  const coming = programme.sessions
    .filter((session) => phase(session, now_ms) === "upcoming")
    .sort((one, other) => spanOf(one).from_ms - spanOf(other).from_ms);
  return (
    <>
      <LiveCards slug={slug} sessions={on} now_ms={now_ms} />
      <div class="event-columns">
        <Coming slug={slug} sessions={coming} now_ms={now_ms} />
        <section class="stack" aria-labelledby="picture">
          <h2 id="picture">{t("home-picture")}</h2>
          <PictureOfProgramme programme={programme} zone={viewerZone()} now_ms={now_ms} />
          <p>
            <a class="button" href={`/e/${slug}/programme`}>
              {t("home-whole-programme")}
              <Icon name="next" />
            </a>
          </p>
        </section>
      </div>
    </>
  );
}
