// Says politely what is new among the questions, and which is being answered, for those who cannot see the list move.
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
    const words = told.current === null ? "" : wordsFor(seen, told.current);
    told.current = toldOf(seen);
    if (words !== "") setNews((last) => ({ news: words, times: last.times + 1 }));
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
  readonly live: string | null;
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
    live: liveAmong(seen)?.id ?? null,
  };
}

function liveAmong(seen: readonly Question[]): Question | null {
  return seen.find((question) => question.state === "live") ?? null;
}

function wordsFor(seen: readonly Question[], told: Told): string {
  const count = countNews(seen, told);
  const live = liveAmong(seen);
  const isNew = live !== null && live.id !== told.live;
  return [count > 0 ? t("questions-news", { count }) : "", isNew ? t("questions-now-live", { text: live.text }) : ""]
    .filter(Boolean)
    .join(" ");
}

/** Those that were only read later, from an older page, are not new. */
function countNews(seen: readonly Question[], told: Told): number {
  return seen.filter((question) => question.revision > told.revision && !told.ids.has(question.id)).length;
}
