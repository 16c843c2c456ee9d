// The pages of an event that its navigation leads to; a feature with a page of its own adds a line.
import type { EventCard } from "../protocol.gen";
import type { IconName } from "../ui/Icon";
import { organizing } from "./current";

export interface Place {
  readonly href: string;
  /** A text's id. */
  readonly label: string;
  readonly icon: IconName;
}

export function placesOf({ slug }: EventCard): Place[] {
  const places: Place[] = [
    { href: `/e/${slug}`, label: "events-home", icon: "home" },
    { href: `/e/${slug}/programme`, label: "core-programme", icon: "calendar" },
  ];
  if (organizing.value) places.push({ href: `/e/${slug}/settings`, label: "events-settings", icon: "settings" });
  return places;
}
