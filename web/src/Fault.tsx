// Keeps a fault in one page from taking the whole app with it.
import { Component, type ComponentChildren } from "preact";
import { t } from "./i18n";
import { Button } from "./ui";

interface Props {
  readonly children: ComponentChildren;
}

export class Fault extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ broken: true });
  }

  render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div class="notice bad stack" role="alert">
        <p>{t("core-fault")}</p>
        <div>
          <Button onClick={() => location.reload()}>{t("core-reload")}</Button>
        </div>
      </div>
    );
  }
}
