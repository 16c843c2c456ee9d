// What every form in a card is given.
import type { Question } from "../protocol.gen";
import type { Desk } from "./desk";

export interface DeedProps {
  readonly desk: Desk;
  readonly question: Question;
  readonly onClose: () => void;
}
