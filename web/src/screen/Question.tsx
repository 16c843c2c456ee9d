// The live question, as large as it fits, with who asked it and how many want it.
import type { ComponentChildren } from "preact";
import { t } from "../i18n";
import { Name } from "../ui";
import { Fitted } from "./Fitted";
import type { Sight } from "./sights";

/** A few words fill the screen, and are not shouted. */
const LARGEST = 0.34;

interface Props {
  readonly sight: Sight;
  /** How to ask the next one. */
  readonly children?: ComponentChildren;
}

export function Question({ sight, children }: Props) {
  return (
    <section class="screen-question" aria-live="polite">
      <p class="screen-words">
        <Fitted text={sight.text} most={LARGEST} />
      </p>
      <div class="screen-foot">
        <p class="screen-asker">
          <Name>{askerOf(sight)}</Name>
          {sight.votes > 0 ? <span>{t("questions-votes", { count: sight.votes })}</span> : null}
        </p>
        {children}
      </div>
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
