// From when to when an event lasts, in its own zone: its days are the same for everybody.
import { TimeRange } from "../ui";
import type { EventCard } from "../protocol.gen";

export function EventDates({ event }: { readonly event: EventCard }) {
  if (event.starts_at_ms === null || event.ends_at_ms === null) return null;
  return <TimeRange from_ms={event.starts_at_ms} to_ms={event.ends_at_ms} shape="date" zone={event.zone} />;
}
