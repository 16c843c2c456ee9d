// When the network or the tab comes back, or the language changes, the connection is told.
import { useEffect, useRef } from "preact/hooks";
import type { Connection } from "../connection";
import { language } from "../i18n";

export function useWaking(connection: Connection): void {
  useEffect(() => {
    const wake = () => connection.hurry();
    const seen = () => {
      if (document.visibilityState === "visible") wake();
    };
    addEventListener("online", wake);
    document.addEventListener("visibilitychange", seen);
    return () => {
      removeEventListener("online", wake);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [connection]);
  useRenewal(connection);
}

/** The server speaks the language that the connection was opened with. */
function useRenewal(connection: Connection): void {
  const spoken = language();
  const opened = useRef(spoken);
  useEffect(() => {
    if (opened.current === spoken) return;
    opened.current = spoken;
    connection.renew();
  }, [spoken, connection]);
}
