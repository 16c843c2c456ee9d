// A question for tests, as a moderator has it.
import type { Question, State } from "../src/protocol.gen";
import type { QuestionsState } from "../src/questions/state";

export const STATES: readonly State[] = ["waiting", "listed", "live", "answered", "dismissed", "withdrawn", "merged"];

export function question(id: string, more: Partial<Question> = {}): Question {
  return {
    id,
    revision: 1,
    state: "listed",
    text: `What about ${id}?`,
    asker: { id: "ada", name: "Ada" },
    asked_at_ms: 1000,
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
    key: null,
    dismissal: more.state === "dismissed" ? { reason: "off_topic", note: "Ask the staff." } : null,
    backstage: { asker: { id: "ada", name: "Ada" }, original: null, assigned: null },
    ...more,
  };
}

export function stateOf(...questions: readonly Question[]): QuestionsState {
  const unread = { after: null, more: false };
  return {
    settings: { moderated: true, asking: "open", asking_until_ms: null, anonymous: true, limit_characters: 300, limit_open: 5 },
    questions: Object.fromEntries(questions.map((each) => [each.id, each])),
    voted: {},
    read: { popular: unread, newest: unread, unanswered: unread },
  };
}
