// Says what is shown: how many sessions, by which filters, in whose zone; and leads to now.
import { languageName, sameClock, zoneName } from "../format";
import { t } from "../i18n";
import { setSearch } from "../router";
import { Button, Icon } from "../ui";
import type { Filter } from "./filter";
import type { View } from "./view";

interface Props {
  readonly view: View;
  readonly onJump: () => void;
}

export function Summary({ view, onJump }: Props) {
  const count = view.shown.reduce((sum, day) => sum + day.sessions.length, 0);
  const { day, today, days, shape } = view;
  // A list of today begins with now.
  const away = day !== today || shape === "timeline";
  const jump = () => {
    setSearch({ day: today });
    onJump();
  };
  return (
    <div class="programme-summary">
      <Narrowed filter={view.filter} />
      <p role="status">{t("programme-count", { count })}</p>
      <Zones view={view} />
      {away && days.some((one) => one.day === today) ? (
        <Button kind="quiet" onClick={jump}>
          <Icon name="clock" />
          {t("programme-now")}
        </Button>
      ) : null}
      {view.wide ? (
        <Button kind="quiet" onClick={() => print()}>
          <Icon name="print" />
          {t("programme-print")}
        </Button>
      ) : null}
    </div>
  );
}

/** What was chosen in the dialog, each to be taken away again. */
function Narrowed({ filter }: { readonly filter: Filter }) {
  const chosen = [
    ["track", filter.track],
    ["type", filter.type],
    ["language", filter.language && languageName(filter.language)],
  ] as const;
  return (
    <>
      {chosen.map(([name, words]) =>
        words === "" ? null : (
          <button
            key={name}
            type="button"
            class="chip"
            aria-label={t("programme-without", { name: words })}
            onClick={() => setSearch({ [name]: null })}
          >
            <span>
              <bdi>{words}</bdi> <Icon name="close" />
            </span>
          </button>
        ),
      )}
    </>
  );
}

/** Of the day that is shown: clocks change in the course of a long event. */
function Zones({ view }: { readonly view: View }) {
  const { zone, beside, whose } = view.clocks;
  const at_ms = view.shown[0]?.sessions[0]?.starts_at_ms ?? view.now_ms;
  if (sameClock(at_ms, zone, beside)) return null;
  const [mine, there] = whose === "mine" ? [zone, beside] : [beside, zone];
  const names = { mine: zoneName(mine, at_ms), there: zoneName(there, at_ms) };
  return (
    <p>
      {t(whose === "mine" ? "programme-zones" : "programme-zones-event", names)}{" "}
      <Button kind="quiet" onClick={() => setSearch({ zone: whose === "mine" ? "event" : null })}>
        {t(whose === "mine" ? "programme-times-event" : "programme-times-mine")}
      </Button>
    </p>
  );
}
