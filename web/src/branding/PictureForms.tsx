// The event's logo and its banner: shown to everybody as soon as they are chosen.
import { t } from "../i18n";
import type { Look, Picture as Facts } from "../protocol.gen";
import type { Room } from "../room";
import { toast } from "../ui";
import { Picture } from "./Picture";
import { PictureField } from "./PictureField";

interface Props {
  readonly look: Look;
  readonly foyer: Room;
  readonly slug: string;
}

export function LogoForm({ look: { logo }, foyer, slug }: Props) {
  return (
    <section class="stack" aria-labelledby="logo">
      <h2 id="logo">{t("branding-logo")}</h2>
      <PictureField
        hint={t("branding-logo-hint")}
        slug={slug}
        purpose="logo"
        picture={logo}
        onPicture={(picture) => show(foyer, "logo", picture, logo)}
      >
        <div class="logos">
          {(["light", "dark"] as const).map((theme) => (
            <div key={theme} class="sheet" data-theme={theme}>
              {logo === null ? null : <Picture picture={logo} alt={t(`core-theme-${theme}`)} sizes="8rem" />}
            </div>
          ))}
        </div>
      </PictureField>
    </section>
  );
}

export function BannerForm({ look: { banner }, foyer, slug }: Props) {
  return (
    <section class="stack" aria-labelledby="banner">
      <h2 id="banner">{t("branding-banner")}</h2>
      <PictureField
        hint={t("branding-banner-hint")}
        slug={slug}
        purpose="banner"
        picture={banner}
        onPicture={(picture) => show(foyer, "banner", picture, banner)}
      >
        {banner === null ? null : <Picture class="banner" picture={banner} alt={t("branding-banner")} sizes="42rem" />}
      </PictureField>
    </section>
  );
}

/** What was taken away can be had back. */
async function show(foyer: Room, purpose: "logo" | "banner", picture: Facts | null, before: Facts | null) {
  const send = (shown: Facts | null) => foyer.send("branding.set_picture", { purpose, picture: shown?.id ?? null });
  const outcome = await send(picture);
  if (outcome.ok && picture === null) {
    toast(t("branding-picture-removed"), { action: { label: t("core-undo"), run: () => void send(before) } });
  }
  return outcome;
}
