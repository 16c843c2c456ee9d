// A speaker: who they are, and where they speak.
import { useNow } from "../clock";
import { api } from "../api";
import { programmeVersion } from "../events/current";
import { useHome } from "../events/home";
import { Shut } from "../events/Shut";
import { useFetched } from "../fetched";
import { t } from "../i18n";
import { MissingPage } from "../MissingPage";
import type { SessionCard, SpeakerPage as Speaking } from "../protocol.gen";
import { Heading, type PageProps } from "../router";
import { Avatar, Icon, Loading, Written } from "../ui";
import "./programme.css";
import { SessionRow } from "./SessionRow";
import { type Phase, phase } from "./state";

export default function SpeakerPage({ params }: PageProps) {
  const { slug } = useHome().home.event;
  const id = params["speaker"] ?? "";
  const version = programmeVersion.value;
  const { outcome, reload } = useFetched(() => api.speaker(slug, id), [slug, id, version]);
  if (outcome === null) return <Loading />;
  if (outcome.ok) return <Profile speaking={outcome.body} />;
  if (outcome.refusal.code === "not_found") return <MissingPage />;
  return <Shut refusal={outcome.refusal} onRetry={reload} />;
}

function Profile({ speaking }: { readonly speaking: Speaking }) {
  const { event, speaker, biography } = speaking;
  return (
    <article class="speaker stack loose">
      <header class="stack tight">
        <p>
          <a class="way-back" href={`/e/${event.slug}/programme`}>
            <Icon name="back" />
            {t("core-programme")}
          </a>
        </p>
        <div class="speaker-name">
          <Avatar id={speaker.id} name={speaker.name} large />
          <Heading title={speaker.name} />
        </div>
      </header>
      {biography ? <Biography text={biography} /> : null}
      <Sessions speaking={speaking} />
    </article>
  );
}

/** Each paragraph in its own direction: some are told in two languages. */
function Biography({ text }: { readonly text: string }) {
  const paragraphs = text.split(/\n\s*\n/);
  return (
    <div class="lead stack tight">
      {paragraphs.map((paragraph, at) => (
        <Written key={at} text={paragraph} />
      ))}
    </div>
  );
}

/** What one can go to comes first; each part by start. */
function Sessions({ speaking }: { readonly speaking: Speaking }) {
  const now_ms = useNow().value;
  const { sessions } = speaking;
  const those = (...phases: readonly Phase[]) => sessions.filter((session) => phases.includes(phase(session, now_ms)));
  return (
    <>
      <Part title={t("programme-live-now")} part={those("live", "paused")} {...{ speaking, now_ms }} />
      <Part title={t("programme-to-come")} part={those("upcoming")} {...{ speaking, now_ms }} />
      <Part title={t("programme-over")} part={those("ended")} {...{ speaking, now_ms }} />
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly part: readonly SessionCard[];
  readonly speaking: Speaking;
  readonly now_ms: number;
}

function Part({ title, part, speaking, now_ms }: PartProps) {
  if (part.length === 0) return null;
  return (
    <section class="stack" aria-label={title}>
      <h2>{title}</h2>
      <ol class="sessions">
        {part.map((session) => (
          <SessionRow key={session.id} programme={{ event: speaking.event, speakers: [] }} session={session} now_ms={now_ms} dated />
        ))}
      </ol>
    </section>
  );
}
