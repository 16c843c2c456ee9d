// What moderators did about oneself, remembered with its reason over reloads of the page.
import { type Signal, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useSpace } from "../events/space";
import { tab } from "../keep";
import type { StandingChanged } from "../protocol.gen";

const changes = new Map<string, Signal<StandingChanged | null>>();

function changeIn(roomId: string): Signal<StandingChanged | null> {
  const known = changes.get(roomId);
  if (known !== undefined) return known;
  const kept = tab.getItem(nameOf(roomId));
  const made = signal(kept === null ? null : (JSON.parse(kept) as StandingChanged));
  changes.set(roomId, made);
  return made;
}

function nameOf(roomId: string): string {
  return `standing:${roomId}`;
}

function remember(change: StandingChanged): void {
  changeIn(change.room).value = change;
  tab.setItem(nameOf(change.room), JSON.stringify(change));
}

/** The latest change of one's standing, in this room or else in the whole event; null when none was heard of. */
export function useStandingChange(roomId: string): StandingChanged | null {
  const { connection, foyer } = useSpace();
  useEffect(
    () =>
      connection.onEntry((_, entry) => {
        if (entry[0] === "events.standing_changed") remember(entry[1]);
      }),
    [connection],
  );
  return changeIn(roomId).value ?? changeIn(foyer.id).value;
}
