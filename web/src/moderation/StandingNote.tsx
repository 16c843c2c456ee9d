// Tells somebody who is silenced here what they may not do, until when, and why.
import { formatMoment } from "../format";
import { t } from "../i18n";
import type { Room } from "../room";
import { Reason } from "./RemovalNote";

export function StandingNote({ room }: { readonly room: Room }) {
  const standing = room.standing.value;
  if (standing === null || !standing.silenced) return null;
  const { silenced_until_ms, silenced_reason } = standing;
  return (
    <div class="notice warn" role="status">
      <p>
        {silenced_until_ms === null
          ? t("session-silenced")
          : t("session-silenced-until", { until: formatMoment(silenced_until_ms, "dayTime") })}
      </p>
      {silenced_reason === null ? null : <Reason reason={silenced_reason} />}
    </div>
  );
}
