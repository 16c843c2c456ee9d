// The desk of a session's moderators and panelists: its questions by stage, its people, its settings.
import { useEffect, useMemo, useRef } from "preact/hooks";
import { useNow } from "../clock";
import { DeadEnd } from "../DeadEnd";
import { useSpace } from "../events/space";
import { t } from "../i18n";
import { StandingNote } from "../moderation/StandingNote";
import { programme } from "../programme/state";
import type { Session } from "../protocol.gen";
import { NewsOfQuestions } from "../questions/NewsOfQuestions";
import { type QuestionsState, questions } from "../questions/state";
import type { Room } from "../room";
import type { PageProps } from "../router";
import { RoomGate } from "../session/RoomGate";
import { Board } from "./Board";
import { Desk } from "./desk";
import { DeskHead } from "./DeskHead";
import { Dialogues } from "./Dialogues";
import { foresee } from "./foreseen";
import { Selected } from "./Selected";
import { Tools } from "./Tools";
import { useWhole } from "./whole";
import "./desk.css";
import "./cards.css";

export default function DeskPage({ params }: PageProps) {
  return (
    <RoomGate id={params["room"] ?? ""}>
      {(room) => (room.may("curate") ? <Seat room={room} /> : <NotYours room={room} />)}
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

function Seat({ room }: { readonly room: Room }) {
  const desk = useDesk(room);
  const session = room.state(programme)?.session ?? null;
  const state = room.state(questions);
  return session === null || state === null ? null : <Whole desk={desk} session={session} state={state} />;
}

function useDesk(room: Room): Desk {
  const { connection } = useSpace();
  const desk = useMemo(() => new Desk(room), [room]);
  useEffect(
    () =>
      connection.onEntry((where, entry) => {
        if (where === room.id) desk.acts.hear(entry);
      }),
    [connection, desk],
  );
  return desk;
}

/** Asked since then, a question is a new one. */
const NEW_MS = 30_000;
const LOOK_MS = 5_000;

interface Props {
  readonly desk: Desk;
  readonly session: Session;
  readonly state: QuestionsState;
}

function Whole({ desk, session, state: known }: Props) {
  const { room } = desk;
  useWhole(room, known);
  const pending = room.pending.value;
  const { state, sending } = useMemo(() => foresee(known, pending), [known, pending]);
  const search = useRef<HTMLInputElement>(null);
  const newSince_ms = useNow(LOOK_MS).value - NEW_MS;
  const waiting = useMemo(() => Object.values(state.questions).filter((question) => question.state === "waiting").length, [state]);
  return (
    <div class={desk.selection.value.size === 0 ? "desk" : "desk choosing"}>
      <DeskHead {...{ desk, session, waiting, search }} />
      <StandingNote room={room} />
      <NewsOfQuestions state={known} waiting />
      <div class={desk.tool.value === null ? "desk-middle" : "desk-middle with-tools"}>
        <div class="desk-main">
          <Board {...{ desk, state, session, sending, search, newSince_ms }} />
          <Selected desk={desk} state={state} />
        </div>
        <Tools desk={desk} state={known} session={session} />
      </div>
      <Dialogues desk={desk} state={state} />
    </div>
  );
}
