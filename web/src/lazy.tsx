// A component whose code comes when it is first shown.
import type { ComponentChildren, ComponentType, FunctionComponent } from "preact";
import { t } from "./i18n";
import { OnDemand } from "./shell/OnDemand";
import { toast } from "./ui";

interface Closing {
  /** Called where the code cannot be had, too. */
  readonly onClose?: () => void;
}

/** Stands for the component that `load` brings; when its code cannot be had, it says so and closes. */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile?: () => ComponentChildren,
): FunctionComponent<Props & Closing> {
  const asDefault = () => load().then((part) => ({ default: part }));
  return function Lazy(props: Props & Closing) {
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
