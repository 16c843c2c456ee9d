// What an address shows at which there is nothing.
import { t } from "./i18n";
import { Heading } from "./router";

export function MissingPage() {
  return (
    <div class="stack narrow">
      <Heading title={t("core-missing-title")} />
      <p>{t("core-missing")}</p>
      <p>
        <a href="/">{t("core-to-events")}</a>
      </p>
    </div>
  );
}
