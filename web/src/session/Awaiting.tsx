// What stands before a session while its room is being entered; when it can't be reached, what is known without it.
import { useEffect, useState } from "preact/hooks";
import { useHome } from "../events/home";
import { useSpace } from "../events/space";
import { withTexts } from "../i18n";
import type { Room } from "../room";
import { OnDemand } from "../shell/OnDemand";
import { Loading } from "../ui";

const load = () => withTexts(import("../offline/OfflineSession"), "programme", "offline");

export function Awaiting({ room }: { readonly room: Room }) {
  if (!useAway()) return <Loading shape="session" />;
  // Where its code is not on this device either, there is nothing to show until the room is reached.
  return (
    <OnDemand load={load} given={{ room }}>
      <Loading shape="session" />
    </OnDemand>
  );
}

/** A slow connection is waited for; one that failed is not. */
function useAway(): boolean {
  const { as_of_ms } = useHome();
  const failing = useSpace().connection.state.value === "waiting";
  const [failed, setFailed] = useState(failing);
  useEffect(() => {
    if (failing) setFailed(true);
  }, [failing]);
  return failed || as_of_ms !== null;
}
