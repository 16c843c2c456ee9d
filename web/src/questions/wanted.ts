// The question that the address names: read when it is not known here, and told when it is gone.
import { useEffect, useState } from "preact/hooks";
import type { Room } from "../room";
import { search, setSearch } from "../router";
import type { QuestionsState } from "./state";

export interface Wanted {
  /** Null until it is known, and when there is none. */
  readonly id: string | null;
  readonly gone: boolean;
}

export function useWanted(room: Room, state: QuestionsState | null): Wanted {
  const wanted = search.value.get("question");
  const [gone, setGone] = useState<string | null>(null);
  const known = wanted === null ? undefined : state?.questions[wanted];
  const into = known?.merged_into ?? null;
  useEffect(() => {
    if (wanted === null) return undefined;
    if (into !== null) setSearch({ question: into });
    if (known !== undefined) return undefined;
    let current = true;
    void room.send("questions.read", { question: wanted }).then((outcome) => {
      if (!current) return;
      if (!outcome.ok) setGone(wanted);
      else if (outcome.body.question.id !== wanted) setSearch({ question: outcome.body.question.id });
    });
    return () => {
      current = false;
    };
  }, [wanted, known === undefined, into]);
  if (wanted === null) return { id: null, gone: false };
  return known === undefined ? { id: null, gone: gone === wanted } : { id: wanted, gone: false };
}
