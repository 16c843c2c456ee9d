// How long something lasts, as the viewer’s language says it.
import { locale } from "./i18n";

const MINUTE_MS = 60_000;

/** `25 min`, `1 hr 20 min`: whole minutes, the begun one counted. */
export function formatDuration(left_ms: number): string {
  const minutes = Math.max(0, Math.ceil(left_ms / MINUTE_MS));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = hours === 0 ? [inUnits(rest, "minute")] : [inUnits(hours, "hour"), rest === 0 ? "" : inUnits(rest, "minute")];
  return parts.filter(Boolean).join(" ");
}

function inUnits(value: number, unit: "hour" | "minute"): string {
  return new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay: "short" }).format(value);
}
