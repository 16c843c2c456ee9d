// The programme, by day.
import { useMemo } from "preact/hooks";
import { useNow } from "../clock";
import { useHome } from "../events/home";
import { dayOf, formatMoment, sameClock, viewerZone, zoneName } from "../format";
import { inOurs, t } from "../i18n";
import type { Programme } from "../protocol.gen";
import { Heading, search } from "../router";
import { Empty, ErrorBox, Loading } from "../ui";
import { ALL_DAYS, byDay, choose, type Day, type Filter, firstDay, haystacks, isNarrow, readFilter, today } from "./filter";
import { FilterBar } from "./FilterBar";
import "./programme.css";
import { SessionRow } from "./SessionRow";
import { useProgramme } from "./source";

export default function ProgrammePage() {
  const { home } = useHome();
  const { programme, reload } = useProgramme(home.event.slug);
  return (
    <div class="stack loose">
      <Heading title={`${t("programme-title")} · ${inOurs(home.event.title)}`}>{t("programme-title")}</Heading>
      {programme === null ? <Loading /> : null}
      {programme?.ok === false ? <ErrorBox refusal={programme.refusal} onRetry={reload} /> : null}
      {programme?.ok ? <Sessions programme={programme.body} /> : null}
    </div>
  );
}

function Sessions({ programme }: { readonly programme: Programme }) {
  const now_ms = useNow().value;
  const filter = readFilter(search.value);
  const texts = useMemo(() => haystacks(programme), [programme]);
  const chosen = choose(programme.sessions, filter, texts, now_ms);
  const day = shownDay(programme, filter, now_ms);
  const zone = viewerZone();
  const days = byDay(chosen, (session) => dayOf(session.starts_at_ms, zone));
  const shown = day === ALL_DAYS ? days : filter.day === "" ? today(days, day, now_ms) : days.filter((one) => one.day === day);
  const count = shown.reduce((sum, one) => sum + one.sessions.length, 0);
  return (
    <>
      <FilterBar programme={programme} filter={filter} day={day} />
      <p role="status" class="soft">
        {t("programme-count", { count })}
        <Zones zone={programme.event.zone} at_ms={shown[0]?.sessions[0]?.starts_at_ms ?? now_ms} />
      </p>
      {count === 0 ? <Empty>{t(isNarrow(filter) ? "programme-none-found" : "programme-none")}</Empty> : null}
      {shown.map((one) => (
        <DaySection key={one.day} day={one} programme={programme} now_ms={now_ms} />
      ))}
    </>
  );
}

/** A search looks at all days unless one was chosen; otherwise the page opens with today. */
function shownDay(programme: Programme, filter: Filter, now_ms: number): string {
  if (filter.day !== "") return filter.day;
  if (isNarrow(filter)) return ALL_DAYS;
  const zone = viewerZone();
  const days = programme.sessions.map((session) => dayOf(session.starts_at_ms, zone));
  return firstDay([...new Set(days)], dayOf(now_ms, zone));
}

/** Of the day that is shown: clocks change in the course of a long event. */
function Zones({ zone, at_ms }: { readonly zone: string; readonly at_ms: number }) {
  const mine = viewerZone();
  if (sameClock(at_ms, mine, zone)) return null;
  return <> {t("programme-zones", { mine: zoneName(mine, at_ms), there: zoneName(zone, at_ms) })}</>;
}

interface DayProps {
  readonly day: Day;
  readonly programme: Programme;
  readonly now_ms: number;
}

function DaySection({ day, programme, now_ms }: DayProps) {
  const id = `day-${day.day}`;
  return (
    <section aria-labelledby={id} class="stack">
      <h2 id={id}>{formatMoment(day.sessions[0]?.starts_at_ms ?? 0, "day")}</h2>
      <ol class="sessions long">
        {day.sessions.map((session) => (
          <SessionRow key={session.id} programme={programme} session={session} now_ms={now_ms} />
        ))}
      </ol>
    </section>
  );
}
