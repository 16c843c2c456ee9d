// An accent as people will see it, on light and on dark, and what had to be changed so that they can read it.
import { t } from "../i18n";
import type { Accent } from "../protocol.gen";

const THEMES = ["light", "dark"] as const;
const MOVED = { light: "branding-accent-darker", dark: "branding-accent-lighter" } as const;

export function AccentPreview({ accent }: { readonly accent: Accent }) {
  return (
    <div class="accents" aria-live="polite">
      {THEMES.map((theme) => {
        const shades = accent[theme];
        const style = { "--accent": shades.accent, "--on-accent": shades.on, "--accent-soft": shades.soft };
        const moved = shades.accent !== accent.chosen;
        return (
          <figure key={theme} class="stack tight">
            <div class="sheet stack" data-theme={theme} style={style}>
              <p class="serif">{t("branding-accent-sample")}</p>
              <p class="row">
                <span class="button primary">{t("branding-accent-button")}</span>
                <span class="badge accent">{t("branding-accent-chip")}</span>
                <span class="linked">{t("branding-accent-link")}</span>
              </p>
            </div>
            <figcaption class="small soft">
              <strong>{t(`core-theme-${theme}`)}</strong> {t(moved ? MOVED[theme] : "branding-accent-as-is")}
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}
