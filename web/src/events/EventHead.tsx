// What an event is called, what it is about, and when and where it is.
import type { ComponentChildren } from "preact";
import { zoneName } from "../format";
import { inOurs } from "../i18n";
import type { EventCard } from "../protocol.gen";
import { Heading } from "../router";
import { EventDates } from "./EventDates";

interface Props {
  readonly event: EventCard;
  readonly children?: ComponentChildren;
}

export function EventHead({ event, children }: Props) {
  const theme = inOurs(event.theme);
  return (
    <div class="event-head">
      <Heading title={inOurs(event.title)} />
      {theme ? (
        <p class="event-theme">
          <bdi>{theme}</bdi>
        </p>
      ) : null}
      <p class="event-facts">
        <EventDates event={event} />
        {event.starts_at_ms === null ? null : <span>{zoneName(event.zone, event.starts_at_ms)}</span>}
      </p>
      {children}
    </div>
  );
}
