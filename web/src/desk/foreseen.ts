// The questions as they will be once one's own moves that are on their way have arrived.
import type { Pending } from "../outstanding";
import type { Question } from "../protocol.gen";
import type { QuestionsState } from "../questions/state";

/** `sending` has the ids of those that one's own commands are on their way for. */
export interface Foreseen {
  readonly state: QuestionsState;
  readonly sending: ReadonlySet<string>;
}

/** `pending` oldest first. What a command does besides comes with its answer. */
export function foresee(state: QuestionsState, pending: readonly Pending[]): Foreseen {
  const questions: Record<string, Question> = { ...state.questions };
  const sending = new Set<string>();
  for (const command of pending) {
    const question = questions[aboutWhich(command)];
    if (question === undefined) continue;
    sending.add(question.id);
    if (command.tag === "questions.move" && command.body.to === "live") release(questions);
    questions[question.id] = after(question, command);
  }
  return sending.size === 0 ? { state, sending } : { state: { ...state, questions }, sending };
}

function aboutWhich({ body }: Pending): string {
  return "question" in body ? body.question : "";
}

/** One question is live at a time. */
function release(questions: Record<string, Question>): void {
  for (const [id, question] of Object.entries(questions)) {
    if (question.state === "live") questions[id] = { ...question, state: "listed" };
  }
}

function after(question: Question, { tag, body }: Pending): Question {
  switch (tag) {
    case "questions.move":
      return { ...question, state: body.to };
    case "questions.dismiss":
      return { ...question, state: "dismissed", pinned: false, dismissal: { reason: body.reason, note: body.note ?? null } };
    case "questions.pin":
      return { ...question, pinned: body.pinned };
    case "questions.label":
      return { ...question, labels: body.labels };
    default:
      return question;
  }
}
