// The event's logo and its banner: shown to everybody as soon as they are chosen.
import type { ComponentChildren } from "preact";
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

export function LogoForm(props: Props) {
  const { logo } = props.look;
  return (
    <PictureForm {...props} purpose="logo">
      <div class="logos">
        {(["light", "dark"] as const).map((theme) => (
          <div key={theme} class="sheet" data-theme={theme}>
            {logo === null ? null : <Picture picture={logo} alt={t(`core-theme-${theme}`)} sizes="8rem" />}
          </div>
        ))}
      </div>
    </PictureForm>
  );
}

export function BannerForm(props: Props) {
  const { banner } = props.look;
  return (
    <PictureForm {...props} purpose="banner">
      {banner === null ? null : <Picture class="banner" picture={banner} alt={t("branding-banner")} sizes="42rem" />}
    </PictureForm>
  );
}

interface FormProps extends Props {
  readonly purpose: "logo" | "banner";
  /** The picture as it is shown. */
  readonly children: ComponentChildren;
}

function PictureForm({ look, foyer, slug, purpose, children }: FormProps) {
  const picture = look[purpose];
  return (
    <section class="stack" aria-labelledby={purpose}>
      <h2 id={purpose}>{t(`branding-${purpose}`)}</h2>
      <PictureField
        hint={t(`branding-${purpose}-hint`)}
        slug={slug}
        purpose={purpose}
        picture={picture}
        onPicture={(chosen) => show(foyer, purpose, chosen, picture)}
      >
        {children}
      </PictureField>
    </section>
  );
}

/** What was taken away can be had back. */
async function show(foyer: Room, purpose: FormProps["purpose"], picture: Facts | null, before: Facts | null) {
  const send = (shown: Facts | null) => foyer.send("branding.set_picture", { purpose, picture: shown?.id ?? null });
  const outcome = await send(picture);
  if (outcome.ok && picture === null) {
    toast(t("branding-picture-removed"), { action: { label: t("core-undo"), run: () => void send(before) } });
  }
  return outcome;
}
