// The programme as it was asked for: the bar above it, then the days as a list, or one day across the halls.
import { useEffect, useState } from "preact/hooks";
import { t } from "../i18n";
import type { Programme } from "../protocol.gen";
import { setSearch } from "../router";
import { OnDemand } from "../shell/OnDemand";
import { Button, Empty, Loading } from "../ui";
import { Bar } from "./Bar";
import { ALL_DAYS } from "./days";
import { DayList } from "./DayList";
import { isNarrow } from "./filter";
import { Paper } from "./Paper";
import { usePrinting } from "./printing";
import { spanOf } from "./state";
import { Summary } from "./Summary";
import type { TimelineProps } from "./TimelineView";
import { clearFilters, useView, type View } from "./view";

interface Props {
  readonly programme: Programme;
}

export function ProgrammeView({ programme }: Props) {
  if (programme.sessions.length === 0) return <Empty icon="calendar">{t("programme-none-yet")}</Empty>;
  return <Filled programme={programme} />;
}

function Filled({ programme }: Props) {
  const view = useView(programme);
  const [jumps, setJumps] = useState(0);
  useEffect(() => {
    if (jumps > 0) goToNow();
  }, [jumps]);
  const printing = usePrinting();
  return (
    <>
      <div class="on-screen" hidden={printing}>
        <Bar view={view} />
        <Summary view={view} onJump={() => setJumps(jumps + 1)} />
        <Shown view={view} />
      </div>
      {printing ? <Paper view={view} /> : null}
    </>
  );
}

function Shown({ view }: { readonly view: View }) {
  const sessions = view.shown.flatMap((day) => day.sessions);
  if (sessions.length === 0) return <Nothing view={view} />;
  const next = sessions.find((session) => spanOf(session).to_ms > view.now_ms)?.id ?? null;
  if (view.shape === "timeline") return <Timeline view={view} sessions={sessions} next={next} />;
  return <>{view.shown.map((day) => <DayList key={day.day} day={day} view={view} next={next} />)}</>;
}

/** Only wide screens have it, so its code comes when it is wanted; without it, there is the list. */
function Timeline(props: TimelineProps) {
  return (
    <OnDemand load={() => import("./TimelineView")} given={props} onFailure={() => setSearch({ view: "list" })}>
      <Loading shape="timeline" />
    </OnDemand>
  );
}

function Nothing({ view }: { readonly view: View }) {
  const narrow = isNarrow(view.filter);
  return (
    <div class="empty">
      <Empty icon="search">{t(narrow ? "programme-none-found" : "programme-none")}</Empty>
      {narrow ? <Button onClick={clearFilters}>{t("programme-clear")}</Button> : null}
      {!narrow && view.day !== ALL_DAYS ? <a href="?day=all">{t("programme-all-days")}</a> : null}
    </div>
  );
}

/** What is on now, or else what comes next, takes the focus. */
function goToNow(): void {
  const link = document.querySelector<HTMLElement>("#now a");
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: "center" });
}
