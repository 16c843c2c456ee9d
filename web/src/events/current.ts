// The event that the visitor is looking at, for the frame around its pages.
import { signal } from "@preact/signals";
import type { EventCard } from "../protocol.gen";

export const currentEvent = signal<EventCard | null>(null);

/** Of its programme, when it changed while one was here. */
export const programmeVersion = signal<string | null>(null);
