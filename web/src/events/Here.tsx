// That one is in the event, as whom; and, folded away, one's name in it and what one agrees to.
import { t } from "../i18n";
import { ConsentIn } from "./ConsentIn";
import { MyName } from "./MyName";
import { useSpaceOrNull } from "./space";

export function Here() {
  const space = useSpaceOrNull();
  if (space === null) return null;
  const { name, guest } = space.me.value;
  return (
    <div class="soft small">
      <p>
        {t("events-here-as", { name })}
        {space.foyer.status.value === "live" ? ` ${t("events-present", { count: space.foyer.present.value })}` : null}
      </p>
      {guest ? (
        <p>
          <a href="/account">{t("events-keep-account")}</a>
        </p>
      ) : null}
    </div>
  );
}

export function MyPlace() {
  const space = useSpaceOrNull();
  if (space === null) return null;
  return (
    <details class="fold narrow">
      <summary>{t("events-my-place")}</summary>
      <div class="stack loose">
        <MyName desk={space.desk} name={space.me.value.name} />
        <ConsentIn slug={space.event.slug} title={t("accounts-consent")} participant={space.me.value} />
      </div>
    </details>
  );
}
