// How old a copy is, in words.
import { useNow } from "../clock";
import { dayOf, formatMoment, viewerZone } from "../format";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";

export default function Age({ at_ms }: { readonly at_ms: number }) {
  const zone = viewerZone();
  const today = dayOf(useNow(60_000).value, zone) === dayOf(at_ms, zone);
  return (
    <>
      <Icon name="clock" />
      {t("offline-as-of", { time: formatMoment(at_ms, today ? "time" : "dayTime") })}
    </>
  );
}
