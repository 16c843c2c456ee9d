// Where a session of the programme stands, in a word; nothing while it only waits for its time.
import { t } from "../i18n";
import type { SessionCard } from "../protocol.gen";
import { phase } from "./state";

export function PhaseBadge({ session, now_ms }: { readonly session: SessionCard; readonly now_ms: number }) {
  if (session.status === "withdrawn") return <span class="badge bad">{t("programme-withdrawn")}</span>;
  switch (phase(session, now_ms)) {
    case "live":
      return <span class="badge live">{t("core-live")}</span>;
    case "paused":
      return <span class="badge">{t("programme-paused")}</span>;
    case "upcoming":
      return session.held && now_ms >= session.starts_at_ms ? <span class="badge">{t("programme-late")}</span> : null;
    case "ended":
      return <span class="badge">{t("programme-ended")}</span>;
  }
}
