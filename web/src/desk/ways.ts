// The commands by which the desk changes a question, as data: to be sent, and to be taken back.
import type { Body } from "../connection";
import { type Outcome, done } from "../outcome";
import type { Move, Question, QuestionReply, State } from "../protocol.gen";
import type { Room } from "../room";
import type { Step } from "./steps";

type Tag =
  | "questions.move"
  | "questions.dismiss"
  | "questions.pin"
  | "questions.label"
  | "questions.assign"
  | "questions.answer"
  | "questions.edit"
  | "questions.merge";

export type Way = { readonly [Each in Tag]: { readonly tag: Each; readonly body: Body<Each> } }[Tag];

/** The states that a plain move leads to; the others need more words. */
export type Movable = Move["to"];

export function isMovable(state: State): state is Movable {
  return state === "waiting" || state === "listed" || state === "live" || state === "answered";
}

/** It says what its sender saw, so that nobody undoes another's doing unseen. */
export function moveTo(question: Pick<Question, "id" | "state">, to: Movable): Way {
  return { tag: "questions.move", body: { question: question.id, was: question.state, to } };
}

export function wayOf(question: Question, step: Step): Way {
  switch (step) {
    case "list":
    case "relist":
      return moveTo(question, "listed");
    case "wait":
    case "restore":
      return moveTo(question, "waiting");
    case "live":
      return moveTo(question, "live");
    case "answered":
      return moveTo(question, "answered");
    case "pin":
    case "unpin":
      return { tag: "questions.pin", body: { question: question.id, pinned: step === "pin" } };
  }
}

export function sendWay(room: Room, { tag, body }: Way): Promise<Outcome<QuestionReply>> {
  return room.send(tag, body as never);
}

/** One after the other, up to the first that is refused; the last one's answer. */
export async function sendWays(room: Room, ways: readonly Way[]): Promise<Outcome<QuestionReply | null>> {
  let last: Outcome<QuestionReply | null> = done(null);
  for (const way of ways) {
    last = await sendWay(room, way);
    if (!last.ok) return last;
  }
  return last;
}
