// A draft that begins with a text that is there already, and outlives the form it is written in.
import type { Signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { draft } from "../drafts";

export function useSeeded(room: string, field: string, seed: string): Signal<string> {
  const [text] = useState(() => {
    const known = draft(room, field);
    if (known.peek() === "") known.value = seed;
    return known;
  });
  return text;
}
