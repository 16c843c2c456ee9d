// The desk of a session's moderators and panelists: its questions by stage, its people, its settings.
import { DeadEnd } from "../DeadEnd";
import { useSpace } from "../events/space";
import { t } from "../i18n";
import { StandingNote } from "../moderation/StandingNote";
import type { Room } from "../room";
import { Heading, type PageProps } from "../router";
import { Conduct } from "../session/Conduct";
import { PhaseBadge } from "../session/PhaseBadge";
import { RoomGate } from "../session/RoomGate";
import { programme } from "../programme/state";
import { questions } from "../questions/state";
import { NewsOfQuestions } from "../questions/NewsOfQuestions";
import { Board } from "./Board";
import { Tools } from "./Tools";
import "../session/session.css";
import "./desk.css";

export default function DeskPage({ params }: PageProps) {
  return (
    <RoomGate id={params["room"] ?? ""}>
      {(room) => (room.may("curate") ? <Desk room={room} /> : <NotYours room={room} />)}
    </RoomGate>
  );
}

function NotYours({ room }: { readonly room: Room }) {
  const { event } = useSpace();
  const way = (
    <a class="button primary" href={`/e/${event.slug}/s/${room.id}`}>
      {t("desk-to-session")}
    </a>
  );
  return (
    <DeadEnd title={t("desk-not-yours-title")} ways={way}>
      <p>{t("desk-not-yours")}</p>
    </DeadEnd>
  );
}

function BackToSession({ room }: { readonly room: Room }) {
  const { event } = useSpace();
  return (
    <p class="small">
      <a href={`/e/${event.slug}/s/${room.id}`}>{t("desk-to-session")}</a>
    </p>
  );
}

function Desk({ room }: { readonly room: Room }) {
  const session = room.state(programme)?.session ?? null;
  const state = room.state(questions);
  if (session === null || state === null) return null;
  return (
    <div class="desk stack">
      <header class="stack tight">
        <BackToSession room={room} />
        <Heading title={t("desk-of", { title: session.title })} />
        <p class="row small soft">
          <PhaseBadge session={session} />
          <span>{t("session-present", { count: room.present.value })}</span>
        </p>
      </header>
      <StandingNote room={room} />
      {room.may("conduct") ? <Conduct room={room} session={session} /> : null}
      <NewsOfQuestions state={state} waiting />
      <Board room={room} state={state} session={session} />
      <Tools room={room} state={state} />
    </div>
  );
}
