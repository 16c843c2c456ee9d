// The ways through an event: a bar at the thumb on phones, a rail on wide screens.
import { currentEvent } from "../events/current";
import { placesOf } from "../events/places";
import { t } from "../i18n";
import { path } from "../router";
import { Icon } from "../ui/Icon";
import { openPalette } from "./palette";

/** Also while the event is still on its way, so that the page does not move aside when it comes. */
export function hasPlaces(): boolean {
  return currentEvent.value !== null || path.value.startsWith("/e/");
}

export function Places() {
  const event = currentEvent.value;
  if (event === null) return hasPlaces() ? <div class="places" /> : null;
  return (
    <nav class="places" aria-label={t("core-event-nav")}>
      <ul>
        {placesOf(event).map(({ href, label, icon }) => (
          <li key={href}>
            <a href={href} aria-current={path.value === href ? "page" : undefined}>
              <Icon name={icon} />
              {t(label)}
            </a>
          </li>
        ))}
        <li class="phone-only">
          <button type="button" onClick={openPalette}>
            <Icon name="search" />
            {t("core-search")}
          </button>
        </li>
      </ul>
    </nav>
  );
}
