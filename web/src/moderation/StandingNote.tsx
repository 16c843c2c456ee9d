// Tells people what they may not do here just now: what, until when, and why.
import { formatMoment } from "../format";
import { t } from "../i18n";
import type { Refusal, StandingChanged } from "../protocol.gen";
import type { Room } from "../room";
import { useStandingChange } from "./standing";

/** In the room, for somebody who is silenced. */
export function StandingNote({ room }: { readonly room: Room }) {
  const change = useStandingChange(room.id);
  const standing = room.standing.value;
  if (standing === null || !standing.silenced) return null;
  const { silenced_until_ms } = standing;
  const reason = change?.change === "silenced" ? change.reason : null;
  return (
    <div class="notice warn" role="status">
      <p>
        {silenced_until_ms === null
          ? t("moderation-silenced")
          : t("moderation-silenced-until", { until: words(silenced_until_ms) })}
      </p>
      {reason ? <Reason reason={reason} /> : null}
    </div>
  );
}

interface Removal {
  readonly refusal: Refusal;
  readonly change: StandingChanged | null;
}

/** Before the room, for somebody who was removed from it. */
export function RemovalNote({ refusal, change }: Removal) {
  if (refusal.code !== "removed") return null;
  const until_ms = refusal.facts["until_ms"];
  const reason = change?.change === "removed" ? change.reason : null;
  return (
    <div class="stack tight">
      {typeof until_ms === "number" ? (
        <p>{t("moderation-removed-until", { until: words(until_ms) })}</p>
      ) : null}
      {reason ? <Reason reason={reason} /> : null}
    </div>
  );
}

function Reason({ reason }: { readonly reason: string }) {
  return <p>{t("moderation-their-reason", { reason })}</p>;
}

function words(at_ms: number): string {
  return formatMoment(at_ms, "dayTime");
}
