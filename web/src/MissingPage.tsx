// What an address shows at which there is nothing.
import { DeadEnd } from "./DeadEnd";
import { t } from "./i18n";
import { path } from "./router";

/** Without `event` it is not known that there is one at the beginning of the address. */
export function MissingPage({ event = true }: { readonly event?: boolean }) {
  const home = event ? /^\/e\/[^/]+/.exec(path.value)?.[0] : undefined;
  const ways =
    home === undefined ? (
      <a class="button primary" href="/">
        {t("core-to-events")}
      </a>
    ) : (
      <>
        <a class="button primary" href={`${home}/programme`}>
          {t("core-to-programme")}
        </a>
        <a class="button" href={home}>
          {t("core-to-event")}
        </a>
      </>
    );
  return (
    <DeadEnd title={t("core-missing-title")} ways={ways}>
      <p>{t("core-missing")}</p>
    </DeadEnd>
  );
}
