// How a screen is set up by its address, so that a projector or OBS needs no hand: `?theme=dark&qr=0`.

export const THEMES = ["light", "dark", "clear"] as const;
/** `clear` has no background: for OBS, over a picture. */
export type ScreenTheme = (typeof THEMES)[number];

export interface Options {
  /** Null where the device decides. */
  readonly theme: ScreenTheme | null;
  readonly qr: boolean;
}

export function readOptions(search: URLSearchParams): Options {
  const asked = search.get("theme");
  return { theme: THEMES.find((theme) => theme === asked) ?? null, qr: search.get("qr") !== "0" };
}

/** Letters of the clear one are light on a dark shadow, whatever the device's theme. */
export function wornBy(theme: ScreenTheme): "light" | "dark" {
  return theme === "dark" ? "dark" : "light";
}
