// A part of the frame whose code comes only when it is wanted.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../i18n";
import { toast } from "../ui";

interface Props {
  readonly load: () => Promise<{ default: ComponentType }>;
  /** When the code could not be fetched. */
  readonly onFailure: () => void;
}

export function OnDemand({ load, onFailure }: Props) {
  const [part, setPart] = useState<{ readonly Part: ComponentType } | null>(null);
  useEffect(() => {
    load().then(
      (module) => setPart({ Part: module.default }),
      (error: unknown) => {
        if (!(error instanceof TypeError)) throw error;
        toast(t("core-refused-offline"));
        onFailure();
      },
    );
  }, []);
  return part === null ? null : <part.Part />;
}
