// The questions of a session, as its attendees have them: ask, look, vote, and one's own.
import { useSpace } from "../events/space";
import { questionsCsv } from "../api";
import { t } from "../i18n";
import type { Room } from "../room";
import { AskBox } from "./AskBox";
import { MyQuestions } from "./MyQuestions";
import { NewsOfQuestions } from "./NewsOfQuestions";
import { QuestionList } from "./QuestionList";
import { questions } from "./state";

export function QuestionsPanel({ room }: { readonly room: Room }) {
  const { event } = useSpace();
  const state = room.state(questions);
  if (state === null) return null;
  return (
    <div class="questions stack">
      <AskBox room={room} settings={state.settings} />
      <MyQuestions room={room} state={state} />
      <NewsOfQuestions state={state} />
      <QuestionList room={room} state={state} />
      {room.may("curate") ? (
        <p>
          <a href={questionsCsv(event.slug, room.id)} download>
            {t("questions-csv")}
          </a>
        </p>
      ) : null}
    </div>
  );
}
