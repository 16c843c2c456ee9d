// Puts an event's accent on the page. The server made its shades readable, on light and on dark; the style sheet
// chooses between them.
import type { Accent } from "../protocol.gen";

const THEMES = ["light", "dark"] as const;
const SHADES = ["accent", "on", "soft"] as const;

/** Null takes it off. */
export function wear(accent: Accent | null): void {
  const page = document.documentElement;
  page.toggleAttribute("data-look", accent !== null);
  for (const theme of THEMES) {
    for (const shade of SHADES) page.style.setProperty(`--look-${theme}-${shade}`, accent?.[theme][shade] ?? "");
  }
}
