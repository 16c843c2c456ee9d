// Until when somebody may not be here, and why, in the words of those who removed them.
import { formatMoment } from "../format";
import { t } from "../i18n";

interface Props {
  readonly until_ms: number | null;
  readonly reason: string | null;
}

export function RemovalNote({ until_ms, reason }: Props) {
  return (
    <>
      {reason === null ? null : <Reason reason={reason} />}
      {until_ms === null ? null : (
        <p>{t("core-removed-until", { until: formatMoment(until_ms, "dayTime") })}</p>
      )}
    </>
  );
}

export function Reason({ reason }: { readonly reason: string }) {
  return <p>{t("core-their-reason", { reason })}</p>;
}
