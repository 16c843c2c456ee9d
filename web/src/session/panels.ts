// The panels of a session's room, in the order in which they stand.
import type { ComponentType } from "preact";
import { ChatPanel } from "../chat/ChatPanel";
import { QuestionsPanel } from "../questions/QuestionsPanel";
import type { Room } from "../room";
import { About } from "./About";

export interface Panel {
  readonly name: string;
  /** The id of its title's text. */
  readonly label: string;
  readonly Panel: ComponentType<{ readonly room: Room }>;
}

export const panels: readonly Panel[] = [
  { name: "questions", label: "session-questions", Panel: QuestionsPanel },
  { name: "chat", label: "session-chat", Panel: ChatPanel },
  { name: "about", label: "session-about", Panel: About },
];
