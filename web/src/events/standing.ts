// Tells a participant at once when what they may do has changed.
import { formatMoment } from "../format";
import { t } from "../i18n";
import type { Entry, StandingChanged } from "../protocol.gen";
import { toast } from "../ui";

export function tellOfStanding(entry: Entry): void {
  if (entry[0] === "events.standing_changed") toast(words(entry[1]));
}

function words({ change, until_ms }: StandingChanged): string {
  switch (change) {
    case "role":
      return t("events-standing-role");
    case "lifted":
      return t("events-standing-lifted");
    case "silenced":
      if (until_ms === null) return t("events-standing-silenced");
      return t("events-standing-silenced-until", { until: formatMoment(until_ms, "dayTime") });
    case "removed":
      if (until_ms === null) return t("events-standing-removed");
      return t("events-standing-removed-until", { until: formatMoment(until_ms, "dayTime") });
  }
}
