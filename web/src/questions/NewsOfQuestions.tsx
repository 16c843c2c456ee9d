// Says politely that there are new questions, for those who cannot see the list move.
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n";
import { isSeenByAll } from "./select";
import type { QuestionsState } from "./state";

/** News that come together are told together. */
const GATHER_MS = 3_000;

interface Props {
  readonly state: QuestionsState;
  /** At the desk: those that wait, too. */
  readonly waiting?: boolean;
}

export function NewsOfQuestions({ state, waiting = false }: Props) {
  const told = useRef<ReadonlySet<string> | null>(null);
  const [news, setNews] = useState("");
  const ids = Object.values(state.questions)
    .filter((question) => isSeenByAll(question) || (waiting && question.state === "waiting"))
    .map((question) => question.id);
  const all = ids.sort().join();
  useEffect(() => {
    told.current ??= new Set(ids);
    const timer = setTimeout(() => {
      const count = ids.filter((id) => !told.current?.has(id)).length;
      told.current = new Set(ids);
      if (count > 0) setNews(t("questions-news", { count }));
    }, GATHER_MS);
    return () => clearTimeout(timer);
  }, [all]);
  return (
    <p class="visually-hidden" role="status">
      {news}
    </p>
  );
}
