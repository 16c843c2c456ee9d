// A component whose code comes when it is first shown.
import type { ComponentChildren, ComponentType, FunctionComponent } from "preact";
import { useState } from "preact/hooks";
import { t } from "./i18n";
import { OnDemand } from "./shell/OnDemand";
import { toast } from "./ui";

interface Closing {
  /** Called where the code cannot be had, too. */
  readonly onClose?: () => void;
}

/** Stands for the component that `load` brings, the second time at once; when its code cannot be had, it says so and
 *  closes. */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile?: () => ComponentChildren,
): FunctionComponent<Props & Closing> {
  let known: ComponentType<Props> | null = null;
  const asDefault = () => load().then((part) => ({ default: (known = part) }));
  return function Lazy(props: Props & Closing) {
    const [Part] = useState(() => known);
    if (Part !== null) return <Part {...props} />;
    function fail(): void {
      toast(t("core-refused-offline"));
      props.onClose?.();
    }
    return (
      <OnDemand load={asDefault} given={props} onFailure={fail}>
        {meanwhile?.()}
      </OnDemand>
    );
  };
}
