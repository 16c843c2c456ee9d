// Where the video will be; until then it says what is going on, and nothing where that is plain to see.
import { useNow } from "../clock";
import { formatFromNow } from "../format";
import { t } from "../i18n";
import { type Phase, opensAt, phase } from "../programme/state";
import type { Session } from "../protocol.gen";
import { countdown } from "./countdown";

export function Stage({ session }: { readonly session: Session }) {
  const now = useNow(1_000).value;
  const stands = phase(session, now);
  return (
    <section class={`stage ${stands}`} aria-label={t("session-stage")}>
      <p role="status" class={stands === "live" ? "visually-hidden" : ""}>
        {sentence(session, stands)}
      </p>
      {stands === "upcoming" ? <Countdown opensAtMs={opensAt(session)} nowMs={now} /> : null}
    </section>
  );
}

function sentence(session: Session, stands: Phase): string {
  if (session.status === "withdrawn") return t("session-stage-withdrawn");
  if (stands === "upcoming" && session.held) return t("session-stage-held");
  return t(`session-stage-${stands}`);
}

const LONG_MS = 24 * 3_600_000;

/** Not a live region: nobody wants every second read out. */
function Countdown({ opensAtMs, nowMs }: { readonly opensAtMs: number | null; readonly nowMs: number }) {
  if (opensAtMs === null) return null;
  const left = opensAtMs - nowMs;
  return (
    <p class="countdown" role="timer" aria-live="off">
      {left > LONG_MS ? formatFromNow(opensAtMs, nowMs) : countdown(left)}
    </p>
  );
}
