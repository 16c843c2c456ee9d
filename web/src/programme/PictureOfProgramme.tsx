// A picture of the programme in which every day is a link: few days hour by hour, many as a calendar.
import { dayOf, formatMoment } from "../format";
import { t } from "../i18n";
import type { Programme } from "../protocol.gen";
import { calendarOf, type Cell, hourRange, type HourRange, type PictureDay, pictureOf } from "./picture";
import { weekdayNames, weekStart } from "../weeks";
import "./picture.css";

interface Props {
  readonly programme: Programme;
  readonly zone: string;
  readonly now_ms: number;
}

/** So many days have a row each. */
const ROWS = 7;

export function PictureOfProgramme({ programme, zone, now_ms }: Props) {
  const days = pictureOf(programme.sessions, zone);
  const page = `/e/${programme.event.slug}/programme`;
  const today = dayOf(now_ms, zone);
  return days.length <= ROWS ? <Strips {...{ days, page, today, zone }} /> : <Calendar {...{ days, page, today, zone }} />;
}

interface DaysProps {
  readonly days: readonly PictureDay[];
  readonly page: string;
  readonly today: string;
  readonly zone: string;
}

function Strips({ days, page, today, zone }: DaysProps) {
  const range = hourRange(days);
  const most = Math.max(1, ...days.flatMap((day) => day.hours));
  return (
    <ol class="strips">
      {days.map((day) => (
        <li key={day.day}>
          <a href={`${page}?day=${day.day}`} {...marks(day, today)}>
            <span class="strip-day">{formatMoment(day.at_ms, "shortDay", zone)}</span>
            <Strip hours={day.hours} range={range} most={most} />
            <span class="strip-count">{t("programme-count", { count: day.count })}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

interface StripProps {
  readonly hours: readonly number[];
  readonly range: HourRange;
  readonly most: number;
}

function Strip({ hours, range, most }: StripProps) {
  return (
    <span class="strip" aria-hidden="true">
      {hours.slice(range.first, range.last + 1).map((count, at) => (
        <i key={at} style={{ "--part": count / most }} />
      ))}
    </span>
  );
}

function Calendar({ days, page, today, zone }: DaysProps) {
  const first = weekStart();
  const most = Math.max(...days.map((day) => day.count));
  return (
    <div class="calendar">
      <div class="calendar-week" aria-hidden="true">
        {weekdayNames(first).map((name, at) => (
          <span key={at}>{name}</span>
        ))}
      </div>
      <ol>
        {calendarOf(days, first).map((cell) => (
          <CalendarDay key={cell.day.day} {...{ cell, page, today, zone, most }} />
        ))}
      </ol>
    </div>
  );
}

interface CellProps extends Omit<DaysProps, "days"> {
  readonly cell: Cell;
  readonly most: number;
}

function CalendarDay({ cell, page, today, zone, most }: CellProps) {
  const { day, column, row, newMonth } = cell;
  // By the root, as many sessions on one day would make all others look empty.
  const part = Math.sqrt(day.count / most);
  const told = `${formatMoment(day.at_ms, "day", zone)}: ${t("programme-count", { count: day.count })}`;
  return (
    <li style={{ "--column": column, "--row": row, "--part": part }}>
      <a href={`${page}?day=${day.day}`} title={told} {...marks(day, today)}>
        <span aria-hidden="true">{formatMoment(day.at_ms, newMonth ? "dayOfMonth" : "dayNumber", zone)}</span>
        <span class="visually-hidden">{told}</span>
      </a>
    </li>
  );
}

function marks({ day }: PictureDay, today: string) {
  return { class: day < today ? "past" : undefined, "aria-current": day === today ? ("date" as const) : undefined };
}
