// That one is in the event, and as whom; the rest of one's place in it is fetched when it is unfolded.
import { useState } from "preact/hooks";
import { t, withTexts } from "../i18n";
import { OnDemand } from "../shell/OnDemand";
import { useSpaceOrNull } from "./space";

export function Here() {
  const space = useSpaceOrNull();
  if (space === null) return null;
  const { name, guest } = space.me.value;
  return (
    <div class="soft small">
      <p>
        {t("home-here-as", { name })}
        {space.foyer.status.value === "live" ? ` ${t("home-present", { count: space.foyer.present.value })}` : null}
      </p>
      {guest ? (
        <p>
          <a href="/account">{t("home-keep-account")}</a>
        </p>
      ) : null}
    </div>
  );
}

export function MyPlace() {
  const [open, setOpen] = useState(false);
  return (
    <details class="fold narrow" open={open} onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
      <summary>{t("home-my-place")}</summary>
      {open ? (
        <OnDemand load={() => withTexts(import("./MyPlace"), "accounts")} given={{}} onFailure={() => setOpen(false)} />
      ) : null}
    </details>
  );
}
