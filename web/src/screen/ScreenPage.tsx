// The big screen of a hall or a stream: the live question, huge; while there is none, how to ask one.
import { useEffect, useLayoutEffect } from "preact/hooks";
import { useNow } from "../clock";
import { useSpace } from "../events/space";
import { formatMoment } from "../format";
import { inOurs, t } from "../i18n";
import { phase, programme } from "../programme/state";
import type { Session, Settings } from "../protocol.gen";
import { takesQuestions } from "../questions/asking";
import { type QuestionsState, questions } from "../questions/state";
import type { Room } from "../room";
import { Heading, type PageProps, search } from "../router";
import { RoomGate } from "../session/RoomGate";
import { useAwake, useWakeLock } from "./awake";
import { Code } from "./Code";
import { Controls } from "./Controls";
import { Fitted } from "./Fitted";
import { Invitation } from "./Invitation";
import { type ScreenTheme, readOptions, wornBy } from "./options";
import { Question } from "./Question";
import { sightsOf } from "./sights";
import "./screen.css";

export default function ScreenPage({ params }: PageProps) {
  return <RoomGate id={params["room"] ?? ""}>{(room) => <Joined room={room} />}</RoomGate>;
}

function Joined({ room }: { readonly room: Room }) {
  const session = room.state(programme)?.session ?? null;
  const state = room.state(questions);
  return session === null || state === null ? null : <Screen room={room} session={session} state={state} />;
}

interface Props {
  readonly room: Room;
  readonly session: Session;
  readonly state: QuestionsState;
}

const SHOWN = 3;
const LARGEST_TITLE = 0.5;

function Screen({ room, session, state }: Props) {
  const options = readOptions(search.value);
  const awake = useAwake();
  useWakeLock();
  useWorn(options.theme);
  useMostWanted(room, state);
  const { live, top } = sightsOf(state, SHOWN);
  const { event } = useSpace();
  return (
    <div class={awake ? "screen awake" : "screen"}>
      <header class="screen-head">
        {live === null ? <EventTitle title={inOurs(event.title)} /> : <Title session={session} />}
        <Clock zone={event.zone} />
      </header>
      {live === null ? (
        <Invitation
          session={session}
          settings={state.settings}
          top={top}
          qr={options.qr}
          title={<Title session={session} large />}
        />
      ) : (
        <Question key={live.id} sight={live}>
          <CodeToAsk session={session} settings={state.settings} qr={options.qr} />
        </Question>
      )}
      <Controls room={room} options={options} />
    </div>
  );
}

/** Cut off where the screen is narrow: whoever points at it reads the rest. */
function EventTitle({ title }: { readonly title: string }) {
  return (
    <p dir="auto" title={title}>
      {title}
    </p>
  );
}

function Title({ session, large = false }: { readonly session: Session; readonly large?: boolean }) {
  return (
    <Heading title={t("screen-of", { title: session.title })}>
      {large ? <Fitted text={session.title} most={LARGEST_TITLE} /> : <bdi title={session.title}>{session.title}</bdi>}
    </Heading>
  );
}

/** Whoever may ask does not have to wait until the question before them is done. */
function CodeToAsk({ session, settings, qr }: Pick<Props, "session"> & { readonly settings: Settings; readonly qr: boolean }) {
  const now_ms = useNow(1_000).value;
  if (!qr || !takesQuestions(settings, now_ms) || phase(session, now_ms) === "ended") return null;
  return <Code session={session} asking small />;
}

function Clock({ zone }: { readonly zone: string }) {
  const now_ms = useNow(1_000).value;
  return <time dateTime={new Date(now_ms).toISOString()}>{formatMoment(now_ms, "time", zone)}</time>;
}

/** The whole page wears it, for nothing else may shine through a clear one. */
function useWorn(theme: ScreenTheme | null): void {
  useLayoutEffect(() => {
    const page = document.documentElement;
    const before = page.dataset["theme"];
    page.dataset["screen"] = theme ?? "";
    if (theme !== null) page.dataset["theme"] = wornBy(theme);
    return () => {
      delete page.dataset["screen"];
      if (before === undefined) delete page.dataset["theme"];
      else page.dataset["theme"] = before;
    };
  }, [theme]);
}

/** The snapshot holds the newest; which are wanted most is known after their first page. */
function useMostWanted(room: Room, state: QuestionsState): void {
  const { after, more } = state.read.popular;
  const unread = more && after === null;
  useEffect(() => {
    if (unread) void room.send("questions.page", { sort: "popular", after: null });
  }, [room, unread]);
}
