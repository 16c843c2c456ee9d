// Says of what is on the screen that it is a copy, and how old.
import { useNow } from "../clock";
import { dayOf, formatMoment, viewerZone } from "../format";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";

/** Always there, so that what appears in it is read out. */
export function AsOf({ at_ms }: { readonly at_ms: number | null }) {
  return (
    <p class="as-of small soft" role="status">
      {at_ms === null ? null : <Copy at_ms={at_ms} />}
    </p>
  );
}

function Copy({ at_ms }: { readonly at_ms: number }) {
  const zone = viewerZone();
  const today = dayOf(useNow(60_000).value, zone) === dayOf(at_ms, zone);
  return (
    <>
      <Icon name="clock" />
      {t("offline-as-of", { time: formatMoment(at_ms, today ? "time" : "dayTime") })}
    </>
  );
}
