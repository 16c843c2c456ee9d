// The questions of a session, as its attendees have them: the live one, ask, one's own, look, vote.
import { useEffect, useMemo, useRef } from "preact/hooks";
import { questionsCsv } from "../api";
import { useNow } from "../clock";
import { useSpace } from "../events/space";
import { t } from "../i18n";
import { phase, programme } from "../programme/state";
import type { Room } from "../room";
import { AskBox } from "./AskBox";
import { useKeptFocus } from "./focus";
import { useGoing } from "./going";
import { MyQuestions } from "./MyQuestions";
import { NewsOfQuestions } from "./NewsOfQuestions";
import { QuestionList } from "./QuestionList";
import { LiveQuestion } from "./QuestionRow";
import { liveOne } from "./select";
import { questions } from "./state";
import { useWanted } from "./wanted";

export function QuestionsPanel({ room }: { readonly room: Room }) {
  const { event } = useSpace();
  const state = room.state(questions);
  const panel = useRef<HTMLDivElement>(null);
  const going = useGoing(panel);
  useKeptFocus(panel);
  const live = useMemo(() => (state === null ? null : liveOne(state)), [state?.questions]);
  const wanted = useWanted(room, state);
  const ended = useEnded(room);
  useEffect(() => {
    if (wanted.id !== null) going.go(wanted.id);
  }, [wanted.id]);
  if (state === null) return null;
  return (
    <div class="questions" ref={panel} tabIndex={-1}>
      {wanted.gone ? (
        <p class="notice" role="status">
          {t("questions-gone")}
        </p>
      ) : null}
      {live === null ? null : (
        <LiveQuestion
          key={live.id}
          room={room}
          question={live}
          voted={live.id in state.voted}
          marked={going.isMarked(live.id)}
        />
      )}
      <AskBox room={room} settings={state.settings} ended={ended} />
      <MyQuestions room={room} state={state} going={going} />
      <NewsOfQuestions state={state} />
      <QuestionList room={room} state={state} going={going} />
      {room.may("curate") ? (
        <p>
          <a class="button quiet small" href={questionsCsv(event.slug, room.id)} download>
            {t("questions-csv")}
          </a>
        </p>
      ) : null}
    </div>
  );
}

function useEnded(room: Room): boolean {
  const now = useNow();
  const session = room.state(programme)?.session ?? null;
  return session !== null && phase(session, now.value) === "ended";
}
