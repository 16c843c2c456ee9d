// What stands above every page: where one is, what is live, the way to everything, and oneself.
import { useEffect, useState } from "preact/hooks";
import { Picture } from "../branding/Picture";
import { currentEvent } from "../events/current";
import { inOurs, t } from "../i18n";
import { Icon } from "../ui/Icon";
import { Mark } from "./Mark";
import { OnAir } from "./OnAir";
import { openPalette, usePaletteKey } from "./palette";
import { You } from "./You";

export function Header() {
  usePaletteKey();
  const event = currentEvent.value;
  return (
    <header class="top">
      <a class="brand" href={event === null ? "/" : `/e/${event.slug}`}>
        {event?.look.logo ? <Picture picture={event.look.logo} alt="" sizes="2rem" /> : <Mark />}
        <bdi>{event === null ? "Plenary" : inOurs(event.title)}</bdi>
      </a>
      {event === null ? null : <OnAir slug={event.slug} />}
      <div class="end">
        <button type="button" class="button quiet" aria-keyshortcuts="Control+K Meta+K" onClick={openPalette}>
          <Icon name="search" />
          <span class="visually-hidden">{t("core-go-to")}</span>
          <PaletteKey />
        </button>
        <You />
      </div>
    </header>
  );
}

/** The key that does it, for those who have a keyboard. */
function PaletteKey() {
  const [key, setKey] = useState("Ctrl K");
  useEffect(() => {
    if (/Mac|iPad/.test(navigator.platform)) setKey("⌘ K");
  }, []);
  return <kbd aria-hidden="true">{key}</kbd>;
}
