// The desk reads on until it knows every question: what counts, sorts and searches needs them all.
import { useEffect } from "preact/hooks";
import type { QuestionsState } from "../questions/state";
import type { Room } from "../room";

/** Page after page, each when the one before it is here. */
export function useWhole(room: Room, state: QuestionsState): void {
  const { after, more } = state.read.newest;
  useEffect(() => {
    if (more) void room.send("questions.page", { sort: "newest", after });
  }, [room, more, after]);
}
