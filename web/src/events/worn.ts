// The event one is in, for the frame around its pages, and its look, for all of the page.
import { useLayoutEffect } from "preact/hooks";
import { branding, newer } from "../branding/state";
import { wear } from "../branding/wear";
import type { EventHome, Look } from "../protocol.gen";
import type { Room } from "../room";
import { currentEvent, organizing } from "./current";

/** Before anything is drawn, so that it has its colours from the start. */
export function useCurrent(home: EventHome | null): void {
  useLayoutEffect(() => {
    currentEvent.value = home?.event ?? null;
    organizing.value = home?.participant?.role === "organizer";
    wear(home?.event.look.accent ?? null);
    return () => {
      currentEvent.value = null;
      organizing.value = false;
      wear(null);
    };
  }, [home]);
}

/** Whatever organizers change shows at once. */
export function useNewLook(foyer: Room): void {
  const look = foyer.state(branding);
  useLayoutEffect(() => {
    if (look !== null) take(look);
  }, [look]);
}

function take(look: Look): void {
  const event = currentEvent.peek();
  if (event === null || newer(event.look, look) === event.look) return;
  currentEvent.value = { ...event, look };
  wear(look.accent);
}
