// How long ago something was, by the server's clock; on its own day, and the whole moment on demand.
import { useNow } from "../clock";
import { formatFromNow, formatMoment } from "../format";

const A_DAY_MS = 24 * 3_600_000;
const STEP_MS = 30_000;

export function Ago({ at_ms }: { readonly at_ms: number }) {
  const now_ms = useNow(STEP_MS).value;
  const whole = formatMoment(at_ms, "dayTime");
  return (
    <time dateTime={new Date(at_ms).toISOString()} title={whole}>
      {now_ms - at_ms < A_DAY_MS ? formatFromNow(Math.min(at_ms, now_ms), now_ms) : whole}
    </time>
  );
}
