// The event that a page belongs to, and who one is in it, also for visitors who have not joined.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { EventHome } from "../protocol.gen";

export interface Home {
  readonly home: EventHome;
  /** When it is a copy on this device: how old it is. */
  readonly as_of_ms: number | null;
  readonly reload: () => void;
}

const HomeContext = createContext<Home | null>(null);
export const HomeProvider = HomeContext.Provider;

export function useHome(): Home {
  const home = useContext(HomeContext);
  if (home === null) throw new Error("This page belongs to an event.");
  return home;
}
