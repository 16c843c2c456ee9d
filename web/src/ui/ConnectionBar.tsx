// Says quietly that the connection is lost, and that nothing else is.
import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import type { ConnectionState } from "../connection";
import { t } from "../i18n";

/** A drop shorter than this is nobody's business. */
const PATIENCE_MS = 2_000;

export function ConnectionBar({ state }: { readonly state: ReadonlySignal<ConnectionState> }) {
  const [wasLive, setWasLive] = useState(false);
  const [lost, setLost] = useState(false);
  const away = state.value === "waiting" || state.value === "connecting";
  useEffect(() => {
    if (state.value === "live") setWasLive(true);
    const timer = setTimeout(() => setLost(away), away ? PATIENCE_MS : 0);
    return () => clearTimeout(timer);
  }, [away]);
  return (
    <div class="connection-bar" role="status">
      {lost ? t(wasLive ? "core-connection-lost" : "core-connecting") : null}
    </div>
  );
}
