// The panels of a session's room, in the order in which they stand.
import type { ComponentType } from "preact";
import { ChatPanel } from "../chat/ChatPanel";
import { QuestionsPanel } from "../questions/QuestionsPanel";
import type { Room } from "../room";
import { About } from "./ondemand";

export interface Panel {
  readonly name: string;
  /** The id of its title's text. */
  readonly label: string;
  /** Where it stands when there is space: under the stage, or in the tabs beside it. On a phone each has a tab. */
  readonly place: "main" | "side";
  readonly Panel: ComponentType<{ readonly room: Room }>;
}

export const panels: readonly Panel[] = [
  { name: "questions", label: "session-questions", place: "main", Panel: QuestionsPanel },
  { name: "chat", label: "session-chat", place: "side", Panel: ChatPanel },
  { name: "about", label: "session-about", place: "side", Panel: About },
];
