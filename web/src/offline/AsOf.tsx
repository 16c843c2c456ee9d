// Says of what is on the screen that it is a copy, and how old.
import { withTexts } from "../i18n";
import { OnDemand } from "../shell/OnDemand";

/** Always there, so that what appears in it is read out. */
export function AsOf({ at_ms }: { readonly at_ms: number | null }) {
  return (
    <p class="as-of small soft" role="status">
      {at_ms === null ? null : <OnDemand load={() => withTexts(import("./Age"), "offline")} given={{ at_ms }} />}
    </p>
  );
}
