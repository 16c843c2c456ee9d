// The commands behind the desk's buttons. Each says what its sender saw, so that nobody undoes another's doing unseen.
import type { Outcome } from "../outcome";
import type { Question } from "../protocol.gen";
import type { Room } from "../room";
import type { Step } from "./steps";

export function takeStep(room: Room, question: Question, step: Step): Promise<Outcome<unknown>> {
  const about = { question: question.id, was: question.state };
  switch (step) {
    case "list":
    case "relist":
      return room.send("questions.move", { ...about, to: "listed" });
    case "wait":
    case "restore":
      return room.send("questions.move", { ...about, to: "waiting" });
    case "live":
      return room.send("questions.move", { ...about, to: "live" });
    case "answered":
      return room.send("questions.move", { ...about, to: "answered" });
    case "pin":
    case "unpin":
      return room.send("questions.pin", { question: question.id, pinned: step === "pin" });
  }
}
