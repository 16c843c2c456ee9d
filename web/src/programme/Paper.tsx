// The programme on paper: every day unless one was chosen, in one zone, which is named.
import { formatMoment, zoneName } from "../format";
import { inOurs, t } from "../i18n";
import type { Programme, SessionCard } from "../protocol.gen";
import { TimeRange } from "../ui";
import type { Clocks } from "./clocks";
import type { Day } from "./days";
import { factsOf } from "./Facts";
import { spanOf } from "./state";
import type { View } from "./view";

export function Paper({ view }: { readonly view: View }) {
  const { programme, clocks } = view;
  const days = view.filter.day === "" ? view.found : view.shown;
  const at_ms = days[0]?.sessions[0]?.starts_at_ms ?? view.now_ms;
  return (
    <div class="paper">
      <p class="lead">
        <bdi>{inOurs(programme.event.title)}</bdi>
      </p>
      <p>{t("programme-printed-zone", { zone: zoneName(clocks.zone, at_ms) })}</p>
      {days.map((day) => (
        <PaperDay key={day.day} day={day} programme={programme} clocks={clocks} />
      ))}
    </div>
  );
}

interface DayProps {
  readonly day: Day;
  readonly programme: Programme;
  readonly clocks: Clocks;
}

function PaperDay({ day, programme, clocks }: DayProps) {
  return (
    <section>
      <h2>{formatMoment(day.sessions[0]?.starts_at_ms ?? 0, "day", clocks.zone)}</h2>
      <ol class="plain">
        {day.sessions.map((session) => (
          <PaperRow key={session.id} session={session} programme={programme} clocks={clocks} />
        ))}
      </ol>
    </section>
  );
}

interface RowProps extends Omit<DayProps, "day"> {
  readonly session: SessionCard;
}

function PaperRow({ session, programme, clocks }: RowProps) {
  const { from_ms, to_ms } = spanOf(session);
  const facts = factsOf(session);
  const names = session.speakers.flatMap((at) => programme.speakers[at]?.name ?? []);
  const withdrawn = session.status === "withdrawn";
  return (
    <li class={withdrawn ? "session withdrawn" : "session"}>
      <p>
        <TimeRange from_ms={from_ms} to_ms={to_ms} zone={clocks.zone} />
      </p>
      <div>
        <h3>
          <bdi>{session.title}</bdi>
        </h3>
        {withdrawn ? <p>{t("programme-withdrawn")}</p> : null}
        {session.subtitle ? (
          <p>
            <bdi>{session.subtitle}</bdi>
          </p>
        ) : null}
        <Listed of={facts} between=" · " />
        <Listed of={names} between={t("core-comma")} />
      </div>
    </li>
  );
}

function Listed({ of, between }: { readonly of: readonly string[]; readonly between: string }) {
  if (of.length === 0) return null;
  return (
    <p>
      {of.map((one, at) => (
        <>
          {at > 0 ? between : null}
          <bdi>{one}</bdi>
        </>
      ))}
    </p>
  );
}
