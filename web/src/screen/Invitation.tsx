// While no question is live: what this session is, where it stands, how to ask, and what is wanted most.
import type { ComponentChildren } from "preact";
import { useNow } from "../clock";
import { formatFromNow } from "../format";
import { t } from "../i18n";
import { closesAt, opensAt, phase } from "../programme/state";
import type { Session, Settings } from "../protocol.gen";
import { takesQuestions } from "../questions/asking";
import { countdown } from "../session/countdown";
import { PhaseBadge } from "../session/PhaseBadge";
import { Code } from "./Code";
import type { Sight } from "./sights";

interface Props {
  readonly session: Session;
  readonly settings: Settings;
  readonly top: readonly Sight[];
  readonly qr: boolean;
  /** The session's title, as the page's heading. */
  readonly title: ComponentChildren;
}

export function Invitation({ session, settings, top, qr, title }: Props) {
  const now_ms = useNow(1_000).value;
  const stands = phase(session, now_ms);
  return (
    <section class={qr && stands !== "ended" ? "screen-invitation with-code" : "screen-invitation"}>
      <div class="screen-title">{title}</div>
      <div class="screen-state">
        {stands === "upcoming" ? (
          <Countdown session={session} now_ms={now_ms} />
        ) : (
          <p>
            <PhaseBadge session={session} />
            {stands === "ended" ? <span>{t("screen-ended")}</span> : null}
          </p>
        )}
      </div>
      {stands === "ended" ? null : <Top top={top} />}
      {qr && stands !== "ended" ? <Code session={session} asking={takesQuestions(settings, now_ms)} /> : null}
    </section>
  );
}

const LONG_MS = 24 * 3_600_000;

/** Not a live region: nobody wants every second read out. */
function Countdown({ session, now_ms }: { readonly session: Session; readonly now_ms: number }) {
  const opens_at_ms = opensAt(session);
  if (opens_at_ms === null || closesAt(session) <= now_ms) return <p>{t("screen-soon")}</p>;
  const left_ms = opens_at_ms - now_ms;
  return (
    <p>
      {t("screen-begins")}{" "}
      <span class="screen-countdown" role="timer" aria-live="off">
        {left_ms > LONG_MS ? formatFromNow(opens_at_ms, now_ms) : countdown(left_ms)}
      </span>
    </p>
  );
}

function Top({ top }: { readonly top: readonly Sight[] }) {
  if (top.length === 0) return null;
  return (
    <ol class="screen-top" aria-label={t("screen-top")}>
      {top.map((sight) => (
        <li key={sight.id}>
          <span class="screen-votes">{t("questions-votes", { count: sight.votes })}</span>
          <span class="screen-line" dir="auto">
            {sight.text}
          </span>
        </li>
      ))}
    </ol>
  );
}
