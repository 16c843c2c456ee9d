// What organizers settle of their event: its colour, its pictures, its partners.
import { DeadEnd } from "../DeadEnd";
import { useSpace } from "../events/space";
import { t } from "../i18n";
import { Heading } from "../router";
import { Loading } from "../ui";
import { AccentForm } from "./AccentForm";
import "./branding.css";
import { PartnersForm } from "./PartnersForm";
import { BannerForm, LogoForm } from "./PictureForms";
import "./settings.css";
import { branding } from "./state";

export default function SettingsPage() {
  const { event, foyer } = useSpace();
  const look = foyer.state(branding);
  if (foyer.standing.value === null || look === null) return <Loading />;
  if (!foyer.may("organize")) return <NotYours home={`/e/${event.slug}`} />;
  return (
    <div class="settings stack loose">
      <header class="stack tight">
        <Heading title={t("events-settings")} />
        <p class="soft">{t("branding-about")}</p>
      </header>
      <AccentForm look={look} foyer={foyer} />
      <LogoForm look={look} foyer={foyer} slug={event.slug} />
      <BannerForm look={look} foyer={foyer} slug={event.slug} />
      <PartnersForm foyer={foyer} slug={event.slug} />
    </div>
  );
}

function NotYours({ home }: { readonly home: string }) {
  const way = (
    <a class="button primary" href={home}>
      {t("branding-to-event")}
    </a>
  );
  return (
    <DeadEnd title={t("branding-not-yours-title")} ways={way}>
      <p>{t("branding-not-yours")}</p>
    </DeadEnd>
  );
}
