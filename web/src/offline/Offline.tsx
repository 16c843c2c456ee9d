// The page of an address that can't be shown without a connection; where its own code is not here, the bare fact.
import { withTexts } from "../i18n";
import { UNREACHABLE } from "../outcome";
import { OnDemand } from "../shell/OnDemand";
import { ErrorBox } from "../ui";

export function Offline({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <OnDemand load={() => withTexts(import("./OfflinePage"), "offline")} given={{ onRetry }}>
      <ErrorBox refusal={UNREACHABLE} onRetry={onRetry} />
    </OnDemand>
  );
}
