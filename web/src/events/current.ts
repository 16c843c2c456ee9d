// The event that the visitor is looking at, for the frame around its pages.
import { signal } from "@preact/signals";
import type { EventCard } from "../protocol.gen";

/** With the newest look that this tab knows of. */
export const currentEvent = signal<EventCard | null>(null);

/** Whether one organizes it. */
export const organizing = signal(false);

/** Of its programme, when it changed while one was here. */
export const programmeVersion = signal<string | null>(null);
