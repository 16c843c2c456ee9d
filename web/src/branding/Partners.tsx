// The partners of an event, tier by tier.
import { t } from "../i18n";
import type { Partner, Tier } from "../protocol.gen";
import "./branding.css";
import { usePartners } from "./partners";
import { Picture } from "./Picture";

/** In the order in which they stand; the server's. */
export const TIERS: readonly Tier[] = ["host", "strategic", "gold", "silver", "supporter"];

/** Nothing, while there are none. */
export function Partners({ slug }: { readonly slug: string }) {
  const { partners } = usePartners(slug);
  if (partners?.ok !== true || partners.body.partners.length === 0) return null;
  return (
    <section class="stack partners" aria-labelledby="partners">
      <h2 id="partners">{t("events-partners")}</h2>
      {TIERS.map((tier) => (
        <TierRow key={tier} tier={tier} partners={partners.body.partners.filter((partner) => partner.tier === tier)} />
      ))}
    </section>
  );
}

function TierRow({ tier, partners }: { readonly tier: Tier; readonly partners: readonly Partner[] }) {
  if (partners.length === 0) return null;
  return (
    <div class="stack tight">
      <h3>{t(`events-tier-${tier}`)}</h3>
      <ul class={`tier ${tier}`}>
        {partners.map((partner) => (
          <li key={partner.id}>
            <Linked partner={partner} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Linked({ partner }: { readonly partner: Partner }) {
  const kind = partner.logo === null ? "partner" : "partner plate";
  if (partner.link === null) {
    return (
      <span class={kind}>
        <Face partner={partner} />
      </span>
    );
  }
  return (
    <a class={kind} href={partner.link} target="_blank" rel="noopener external">
      <Face partner={partner} />
    </a>
  );
}

/** Its logo, else its name. */
export function Face({ partner }: { readonly partner: Pick<Partner, "name" | "logo"> }) {
  if (partner.logo === null) return <bdi>{partner.name}</bdi>;
  return <Picture picture={partner.logo} alt={partner.name} sizes="12rem" lazy />;
}
