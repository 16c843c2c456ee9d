// Which question others can be merged into.
import type { Question } from "../protocol.gen";
import { isSeenByAll, listed } from "../questions/select";
import type { QuestionsState } from "../questions/state";

/** What the room sees, or voted for, may not go into what it does not see; nothing goes into itself. */
export function targetsFor(duplicates: readonly Question[], state: QuestionsState): Question[] {
  const seen = duplicates.some((question) => isSeenByAll(question) || question.votes > 0);
  const waiting = Object.values(state.questions).filter((question) => question.state === "waiting");
  const ids = new Set(duplicates.map((question) => question.id));
  return [...listed(state, "newest"), ...(seen ? [] : waiting)].filter((question) => !ids.has(question.id));
}

/** Into one of several that are merged with one another, or into one that stands elsewhere; the likeliest first. */
export function targetsAmong(selected: readonly Question[], state: QuestionsState): Question[] {
  const inside = selected.filter((into) => {
    const others = selected.filter((question) => question !== into);
    return targetsFor(others, state).includes(into);
  });
  return [...inside.sort((a, b) => b.votes - a.votes), ...targetsFor(selected, state)];
}
