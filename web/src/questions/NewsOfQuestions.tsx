// Says politely that there are new questions, for those who cannot see the list move.
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n";
import type { Question } from "../protocol.gen";
import { isSeenByAll } from "./select";
import type { QuestionsState } from "./state";

/** News that come together are told together, and never more often. */
const GATHER_MS = 3_000;

interface Props {
  readonly state: QuestionsState;
  /** At the desk: those that wait, too. */
  readonly waiting?: boolean;
}

export function NewsOfQuestions({ state, waiting = false }: Props) {
  const [{ news, times }, setNews] = useState({ news: "", times: 0 });
  const told = useRef<Told | null>(null);
  const latest = useRef(state);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  latest.current = state;

  function tell(): void {
    timer.current = null;
    const seen = seenOf(latest.current, waiting);
    const count = told.current === null ? 0 : countNews(seen, told.current);
    told.current = toldOf(seen);
    if (count > 0) setNews((last) => ({ news: t("questions-news", { count }), times: last.times + 1 }));
  }

  useEffect(() => {
    told.current ??= toldOf(seenOf(state, waiting));
    timer.current ??= setTimeout(tell, GATHER_MS);
  }, [state.questions]);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  return (
    <p class="visually-hidden" role="status">
      {/* The same words once more are news, too. */}
      <span key={times}>{news}</span>
    </p>
  );
}

interface Told {
  readonly ids: ReadonlySet<string>;
  readonly revision: number;
}

function seenOf(state: QuestionsState, waiting: boolean): readonly Question[] {
  return Object.values(state.questions).filter(
    (question) => isSeenByAll(question) || (waiting && question.state === "waiting"),
  );
}

function toldOf(seen: readonly Question[]): Told {
  return {
    ids: new Set(seen.map((question) => question.id)),
    revision: seen.reduce((newest, question) => Math.max(newest, question.revision), 0),
  };
}

/** Those that were only read later, from an older page, are not new. */
function countNews(seen: readonly Question[], told: Told): number {
  return seen.filter((question) => question.revision > told.revision && !told.ids.has(question.id)).length;
}
