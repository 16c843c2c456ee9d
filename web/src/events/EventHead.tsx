// What an event is called, what it is about, and when and where it is.
import type { ComponentChildren } from "preact";
import { useNow } from "../clock";
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
        <Zone event={event} />
      </p>
      {children}
    </div>
  );
}

/** As its clocks stand today while it lasts: some forums go through a change of clocks. */
function Zone({ event }: Pick<Props, "event">) {
  const now_ms = useNow().value;
  const { starts_at_ms, ends_at_ms, zone } = event;
  if (starts_at_ms === null || ends_at_ms === null) return null;
  return <span>{zoneName(zone, Math.min(Math.max(now_ms, starts_at_ms), ends_at_ms))}</span>;
}
