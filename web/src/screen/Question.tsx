// The live question, as large as it fits, with who asked it and how many want it.
import { t } from "../i18n";
import { Name } from "../ui";
import { Fitted } from "./Fitted";
import type { Sight } from "./sights";

/** A few words fill the screen, and are not shouted. */
const LARGEST = 0.34;

export function Question({ sight }: { readonly sight: Sight }) {
  return (
    <section class="screen-question" key={sight.id} aria-live="polite">
      <p class="screen-words">
        <Fitted text={sight.text} most={LARGEST} />
      </p>
      <p class="screen-asker">
        <Name>{askerOf(sight)}</Name>
        {sight.votes > 0 ? <span>{t("questions-votes", { count: sight.votes })}</span> : null}
      </p>
    </section>
  );
}

function askerOf({ source, asker }: Sight): string {
  switch (source) {
    case "hall":
      return asker ? t("questions-from-hall-by", { name: asker }) : t("questions-from-hall");
    case "phone":
      return asker ? t("questions-from-phone-by", { name: asker }) : t("questions-from-phone");
    case "here":
      return asker ?? t("questions-anonymous-asker");
  }
}
