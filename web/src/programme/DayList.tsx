// One day of the programme as a list; what is over today is folded away.
import { formatMoment } from "../format";
import { t } from "../i18n";
import type { SessionCard } from "../protocol.gen";
import { type Day, partAt } from "./days";
import { isNarrow } from "./filter";
import { SessionRow } from "./SessionRow";
import type { View } from "./view";

interface Props {
  readonly day: Day;
  readonly view: View;
  /** The session that is on now, or comes next. */
  readonly next: string | null;
}

export function DayList({ day, view, next }: Props) {
  const id = `day-${day.day}`;
  const folds = day.day === view.today && !isNarrow(view.filter);
  const { over, left } = folds ? partAt(day.sessions, view.now_ms) : { over: [], left: day.sessions };
  return (
    <section aria-labelledby={id} class="day">
      <h2 id={id}>{formatMoment(day.sessions[0]?.starts_at_ms ?? 0, "day", view.clocks.zone)}</h2>
      {over.length === 0 ? null : (
        <details>
          <summary>{t("programme-earlier", { count: over.length })}</summary>
          <Rows sessions={over} view={view} next={next} />
        </details>
      )}
      <Rows sessions={left} view={view} next={next} />
    </section>
  );
}

interface RowsProps extends Omit<Props, "day"> {
  readonly sessions: readonly SessionCard[];
}

function Rows({ sessions, view, next }: RowsProps) {
  return (
    <ol class="sessions long">
      {sessions.map((session) => (
        <SessionRow
          key={session.id}
          id={session.id === next ? "now" : undefined}
          programme={view.programme}
          session={session}
          now_ms={view.now_ms}
          clocks={view.clocks}
        />
      ))}
    </ol>
  );
}
