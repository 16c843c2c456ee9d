// A session in a timeline: one link, as long as the session.
import { languageName } from "../format";
import { t } from "../i18n";
import { TimeRange } from "../ui";
import { PhaseBadge } from "./PhaseBadge";
import { phase, spanOf } from "./state";
import type { Block } from "./timeline";
import type { View } from "./view";

interface Props {
  readonly block: Block;
  readonly view: View;
  readonly isNext: boolean;
}

// Heights in minutes, as the blocks': of a line of the title, of what stands above it, of the facts below it.
const LINE = 10.5;
const HEAD = 14;
const FACTS = 12;
/** From so much on there is space for the facts, too. */
const LONG = 50;

export function TimelineBlock({ block, view, isNext }: Props) {
  const { session, column, lane, lanes, top, height } = block;
  const { from_ms, to_ms } = spanOf(session);
  const mood = session.status === "withdrawn" ? "withdrawn" : phase(session, view.now_ms);
  const long = height >= LONG;
  const lines = Math.max(1, Math.floor((height - HEAD - (long ? FACTS : 0)) / LINE));
  const facts = [session.type, languageName(session.language), ...session.tracks].filter(Boolean).join(" · ");
  return (
    <li
      class={`session block ${mood}`}
      id={isNext ? "now" : undefined}
      style={{ "--column": column, "--lane": lane, "--lanes": lanes, "--top": top, "--minutes": height, "--lines": lines }}
    >
      <a href={`/e/${view.programme.event.slug}/s/${session.room}`} title={session.title}>
        <span class="block-when">
          <PhaseBadge session={session} now_ms={view.now_ms} />
          <TimeRange from_ms={from_ms} to_ms={to_ms} zone={view.clocks.zone} />
        </span>
        <span class="block-title">
          <bdi>{session.title}</bdi>
        </span>
        <bdi class="visually-hidden">{session.hall || t("programme-no-hall")}</bdi>
        {long && facts ? (
          <span class="block-facts">
            <bdi>{facts}</bdi>
          </span>
        ) : null}
      </a>
    </li>
  );
}
