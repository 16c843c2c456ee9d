// What every form in a card is given, and which forms are open: the board knows, since cards change columns.
import { useState } from "preact/hooks";
import type { Question } from "../protocol.gen";
import type { Room } from "../room";
import type { Deed } from "./steps";

export interface DeedProps {
  readonly room: Room;
  readonly question: Question;
  readonly onClose: () => void;
}

export interface Deeds {
  of(question: string): Deed | null;
  set(question: string, deed: Deed | null): void;
}

export function useDeeds(): Deeds {
  const [open, setOpen] = useState<Readonly<Record<string, Deed | null>>>({});
  return {
    of: (question) => open[question] ?? null,
    set: (question, deed) => setOpen((before) => ({ ...before, [question]: deed })),
  };
}
