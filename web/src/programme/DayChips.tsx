// The programme's days in a row that scrolls by itself, and the switch for what is live now.
import { useEffect, useRef } from "preact/hooks";
import { formatMoment, formatNumber } from "../format";
import { t } from "../i18n";
import { search, setSearch } from "../router";
import { ALL_DAYS, type Day } from "./days";
import { isNarrow } from "./filter";
import type { View } from "./view";

export function DayChips({ view }: { readonly view: View }) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (row.current !== null) bringIn(row.current, row.current.querySelector("[aria-current]"));
  }, [view.day]);
  useEffect(() => {
    const element = row.current;
    const follow = (event: FocusEvent) => element !== null && bringIn(element, event.target as Element);
    element?.addEventListener("focusin", follow);
    return () => element?.removeEventListener("focusin", follow);
  }, []);
  const { filter, day } = view;
  const days = isNarrow(filter) ? view.found : view.days;
  return (
    <div class="chips" ref={row}>
      <button
        type="button"
        class="chip live"
        aria-pressed={filter.live}
        onClick={() => setSearch({ live: filter.live ? null : "1" })}
      >
        <span>{t("programme-live-now")}</span>
      </button>
      <nav aria-label={t("programme-days")}>
        <ul class="plain">
          <li>
            <a class="chip" href={hrefOf(ALL_DAYS)} aria-current={day === ALL_DAYS ? "true" : undefined}>
              <span>{t("programme-all-days")}</span>
            </a>
          </li>
          {days.map((one) => (
            <Chip key={one.day} day={one} view={view} />
          ))}
        </ul>
      </nav>
    </div>
  );
}

function Chip({ day, view }: { readonly day: Day; readonly view: View }) {
  const isToday = day.day === view.today;
  return (
    <li>
      <a
        class={isToday ? "chip today" : "chip"}
        href={hrefOf(day.day)}
        aria-current={day.day === view.day ? "true" : undefined}
      >
        <span>
          {isToday ? <b>{t("programme-today")} </b> : null}
          {formatMoment(day.sessions[0]?.starts_at_ms ?? 0, "shortDay", view.clocks.zone)}
          {isNarrow(view.filter) ? <small> {formatNumber(day.sessions.length)}</small> : null}
        </span>
      </a>
    </li>
  );
}

function hrefOf(day: string): string {
  const params = new URLSearchParams(search.value);
  params.set("day", day);
  return `?${params}`;
}

/** A day into the middle of the row, clear of the switch that stays at its edge, without moving the page. */
function bringIn(row: HTMLElement, chip: Element | null): void {
  if (chip?.matches("a") !== true) return;
  const box = chip.getBoundingClientRect();
  const seen = row.getBoundingClientRect();
  const covered = (row.firstElementChild?.clientWidth ?? 0) * (getComputedStyle(row).direction === "rtl" ? -1 : 1);
  row.scrollLeft += box.left + box.width / 2 - seen.left - (seen.width + covered) / 2;
}
