// Where a session stands, in one word.
import { useNow } from "../clock";
import { t } from "../i18n";
import { type Course, phase } from "../programme/state";

export function PhaseBadge({ session }: { readonly session: Course }) {
  const now = phase(session, useNow(1_000).value);
  if (session.status === "withdrawn") return <span class="badge bad">{t("session-withdrawn")}</span>;
  return <span class={`badge ${now}`}>{t(now === "live" ? "core-live" : `session-phase-${now}`)}</span>;
}
