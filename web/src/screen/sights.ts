// What the big screen may show of a room: only what everyone sees, whoever's seat it runs in.
import type { Question } from "../protocol.gen";
import { isSeenByAll, listed } from "../questions/select";
import type { QuestionsState } from "../questions/state";

/** Without what moderators alone know: code for the screen cannot even name it. */
export type Public = Omit<Question, "backstage" | "dismissal" | "key" | "also_asked">;

export interface Sight {
  readonly id: string;
  readonly text: string;
  readonly votes: number;
  /** Null of the anonymous, and where nobody knows. */
  readonly asker: string | null;
  readonly source: Question["source"];
}

export interface Sights {
  readonly live: Sight | null;
  /** The most wanted of the listed. */
  readonly top: readonly Sight[];
}

export function sightsOf(state: QuestionsState, limit: number): Sights {
  const seen: readonly Public[] = listed(state, "popular").filter(isSeenByAll);
  const live = seen.find((question) => question.state === "live");
  const top = seen.filter((question) => question.state === "listed").slice(0, limit);
  return { live: live === undefined ? null : sightOf(live), top: top.map(sightOf) };
}

function sightOf({ id, text, votes, anonymous, asker, asker_name, source }: Public): Sight {
  const name = source === "here" ? (anonymous ? null : (asker?.name ?? null)) : asker_name;
  return { id, text, votes, asker: name, source };
}
