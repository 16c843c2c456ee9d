// The programme's filters: search, day, track, type, language, live now; all in the address.
import { dayOf, formatMoment, languageName, viewerZone } from "../format";
import { t } from "../i18n";
import type { Programme } from "../protocol.gen";
import { setSearch } from "../router";
import { Button, Checkbox, Field, Select } from "../ui";
import { ALL_DAYS, choices, type Filter, isNarrow } from "./filter";

interface Props {
  readonly programme: Programme;
  readonly filter: Filter;
  /** The day that is shown, which need not be in the address. */
  readonly day: string;
}

export function FilterBar({ programme, filter, day }: Props) {
  const { tracks, types, languages } = choices(programme.sessions);
  return (
    <form class="filters" role="search" aria-label={t("programme-filters")} onSubmit={(submit) => submit.preventDefault()}>
      <Field
        label={t("programme-search")}
        type="search"
        value={filter.words}
        onValue={(q) => setSearch({ q })}
        autoComplete="off"
        maxLength={100}
      />
      <Select label={t("programme-day")} value={day} onValue={(day) => setSearch({ day })} options={days(programme)} />
      <Checkbox
        label={t("programme-live-now")}
        checked={filter.live}
        onValue={(live) => setSearch({ live: live ? "1" : null })}
      />
      <details open={filter.track !== "" || filter.type !== "" || filter.language !== ""}>
        <summary>{t("programme-more-filters")}</summary>
        <div class="filters">
          <Choice name="track" label={t("programme-track")} value={filter.track} of={tracks} />
          <Choice name="type" label={t("programme-type")} value={filter.type} of={types} />
          <Choice
            name="language"
            label={t("programme-language")}
            value={filter.language}
            of={languages}
            words={languageName}
          />
        </div>
      </details>
      {isNarrow(filter) ? (
        <Button onClick={() => setSearch({ q: null, track: null, type: null, language: null, live: null })}>
          {t("programme-clear")}
        </Button>
      ) : null}
    </form>
  );
}

function days({ sessions }: Programme): readonly (readonly [string, string])[] {
  const zone = viewerZone();
  const starts = new Map<string, number>();
  for (const { starts_at_ms } of sessions) {
    const day = dayOf(starts_at_ms, zone);
    if (!starts.has(day)) starts.set(day, starts_at_ms);
  }
  const named = [...starts].map(([day, at_ms]) => [day, formatMoment(at_ms, "shortDay")] as const);
  return [[ALL_DAYS, t("programme-all-days")], ...named];
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly of: readonly string[];
  readonly words?: (value: string) => string;
}

/** Nothing to choose from, nothing to show. */
function Choice({ name, label, value, of, words = (value) => value }: ChoiceProps) {
  if (of.length < 2 && value === "") return null;
  const known = value === "" || of.includes(value) ? of : [...of, value];
  const options = known.map((option) => [option, words(option)] as const);
  return (
    <Select
      label={label}
      value={value}
      onValue={(chosen) => setSearch({ [name]: chosen })}
      options={[["", t("programme-any")], ...options]}
    />
  );
}
