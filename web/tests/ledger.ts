// A feature for tests: it keeps the texts of the questions asked in a room.
import type { RoomFeature } from "../src/feature";
import type { Question } from "../src/protocol.gen";

export interface Ledger {
  readonly texts: readonly string[];
  readonly view: string;
}

export const ledger: RoomFeature<"questions", Ledger> = {
  name: "questions",
  start: (snapshot, _own, facts) => ({ texts: snapshot.questions.map((each) => each.text), view: facts.view }),
  apply: (state, entry) =>
    entry[0] === "questions.asked" ? { ...state, texts: [...state.texts, entry[1].question.text] } : state,
  answered(state, answer) {
    if (answer.tag !== "questions.ask" || state.texts.includes(answer.reply.question.text)) return state;
    return { ...state, texts: [...state.texts, answer.reply.question.text] };
  },
};

export function question(text: string, key: string | null = null): Question {
  return {
    id: `q-${text}`,
    revision: 1,
    state: "listed",
    text,
    asker: { id: "ada", name: "Ada" },
    asked_at_ms: 0,
    votes: 0,
    anonymous: false,
    edited: false,
    pinned: false,
    labels: [],
    answer: null,
    also_asked: [],
    merged_into: null,
    source: "here",
    asker_name: null,
    key,
    dismissal: null,
    backstage: null,
  };
}

/** What a room's snapshot holds of it. */
export function snapshotOf(...texts: string[]): { questions: object } {
  return { questions: { settings: {}, questions: texts.map((text) => question(text)), more: false } };
}
