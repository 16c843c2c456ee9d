// What every form in a card is given.
import type { Question } from "../protocol.gen";
import type { Room } from "../room";

export interface DeedProps {
  readonly room: Room;
  readonly question: Question;
  readonly onClose: () => void;
}
