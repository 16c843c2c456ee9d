// A part of the frame whose code comes only when it is wanted.
import type { ComponentChildren, ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

interface Props<Given> {
  readonly load: () => Promise<{ default: ComponentType<Given> }>;
  readonly given: Given;
  /** When the code could not be fetched. */
  readonly onFailure?: () => void;
  /** What stands there until the code is. */
  readonly children?: ComponentChildren;
}

export function OnDemand<Given extends object>({ load, given, onFailure, children }: Props<Given>) {
  const [part, setPart] = useState<{ readonly Part: ComponentType<Given> } | null>(null);
  useEffect(() => {
    load().then(
      (module) => setPart({ Part: module.default }),
      (error: unknown) => {
        if (!(error instanceof TypeError)) throw error;
        onFailure?.();
      },
    );
  }, []);
  return part === null ? <>{children}</> : <part.Part {...given} />;
}
