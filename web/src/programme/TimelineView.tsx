// One day across the halls: time runs down, each hall is a column, and a session is as long as its block.
//
// In the page's order, which the keyboard and screen readers follow, sessions stand by the hour and then by hall, as
// lists under the hours: “what is on at ten, and where” is what one asks of a day; each one names its hall itself.
import { useLayoutEffect, useRef } from "preact/hooks";
import { dayOf, formatMoment } from "../format";
import { t } from "../i18n";
import type { SessionCard } from "../protocol.gen";
import { placeOf, type Stretch } from "./rail";
import { layOut } from "./timeline";
import "./timeline.css";
import { TimelineBlock } from "./TimelineBlock";
import type { View } from "./view";

export interface TimelineProps {
  readonly view: View;
  readonly sessions: readonly SessionCard[];
  /** The session that is on now, or comes next. */
  readonly next: string | null;
}

/** So much of what was, in parts of the height that is seen, stays above now. */
const BEFORE_NOW = 0.25;

export default function TimelineView({ view, sessions, next }: TimelineProps) {
  const { zone } = view.clocks;
  const { halls, rail, rows, height } = layOut(sessions, zone);
  const now = placeOf(view.now_ms, rail);
  const box = useScrollToNow(`${view.day} ${zone}`, now === null ? 0 : now / height);
  return (
    <section class="day" aria-labelledby="day">
      <h2 id="day" class="visually-hidden">{formatMoment(view.shown.at(-1)?.sessions[0]?.starts_at_ms ?? 0, "day", zone)}</h2>
      <div class="timeline" ref={box} style={{ "--halls": halls.length, "--height": height }}>
        <div class="timeline-whole">
          <Halls halls={halls} />
          <Rail rail={rail} zone={zone} />
          <div class="timeline-body">
            {rail.slice(1).map(({ top }) => (
              <i key={top} class="timeline-line" style={{ "--top": top }} aria-hidden="true" />
            ))}
            {halls.slice(1).map((hall, at) => (
              <i key={hall} class="timeline-edge" style={{ "--column": at + 1 }} aria-hidden="true" />
            ))}
            {now === null ? null : <i class="timeline-now" style={{ "--top": now }} aria-hidden="true" />}
            {rows.map((row) => (
              <section key={row.at_ms}>
                <h3 class="visually-hidden" style={{ "--top": row.blocks[0]?.top ?? 0 }}>
                  {formatMoment(row.at_ms, "time", zone)}
                </h3>
                <ul class="plain">
                  {row.blocks.map((block) => (
                    <TimelineBlock key={block.session.id} block={block} view={view} isNext={block.session.id === next} />
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </div>
      </div>
    </section>
  );
}

/** Also said by each session: here they are only seen. */
function Halls({ halls }: { readonly halls: readonly string[] }) {
  return (
    <div class="timeline-halls" aria-hidden="true">
      {halls.map((hall) => (
        <bdi key={hall}>{hall || t("programme-no-hall")}</bdi>
      ))}
    </div>
  );
}

function Rail({ rail, zone }: { readonly rail: readonly Stretch[]; readonly zone: string }) {
  return (
    <div class="timeline-rail" aria-hidden="true">
      {rail.map(({ from_ms, top, height, gap }, at) => {
        const before = rail[at - 1]?.from_ms ?? from_ms;
        return (
          <div key={from_ms} class={gap ? "gap" : undefined} style={{ "--top": top, "--minutes": height }}>
            {formatMoment(from_ms, "time", zone)}
            {dayOf(from_ms, zone) === dayOf(before, zone) ? null : <b>{formatMoment(from_ms, "shortDay", zone)}</b>}
          </div>
        );
      })}
    </div>
  );
}

/** Opens each day at what is on; `part` is how far down that is. */
function useScrollToNow(day: string, part: number) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element !== null) element.scrollTop = part * element.scrollHeight - BEFORE_NOW * element.clientHeight;
  }, [day]);
  return box;
}
