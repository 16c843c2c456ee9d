// Light or dark: as the device has it, unless one chose.
import { signal } from "@preact/signals";
import { device } from "./keep";

export type Theme = "system" | "light" | "dark";
export const THEMES: readonly Theme[] = ["system", "light", "dark"];

const KEPT_AS = "theme";

function kept(): Theme {
  const found = device.getItem(KEPT_AS);
  return found === "light" || found === "dark" ? found : "system";
}

export const theme = signal<Theme>("system");

/** The theme of the last visit, before anything is drawn. */
export function recallTheme(): void {
  show(kept());
  // Another tab of this device may choose.
  addEventListener("storage", (change) => {
    if (change.key === KEPT_AS) show(kept());
  });
}

export function chooseTheme(chosen: Theme): void {
  if (chosen === "system") device.removeItem(KEPT_AS);
  else device.setItem(KEPT_AS, chosen);
  show(chosen);
}

function show(chosen: Theme): void {
  theme.value = chosen;
  const page = document.documentElement;
  if (chosen === "system") delete page.dataset["theme"];
  else page.dataset["theme"] = chosen;
}
