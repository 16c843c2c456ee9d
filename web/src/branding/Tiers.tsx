// The partners as their keepers see them: by tier, each with what can be done about it.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import type { Outcome } from "../outcome";
import type { Partner, Partners, Refusal, Tier } from "../protocol.gen";
import type { Room } from "../room";
import { Button, ErrorBox, Icon, toast } from "../ui";
import { beforeAfter, type Step } from "./order";
import { Face, TIERS } from "./Partners";
import { takePartners } from "./partners";

interface Props {
  readonly partners: readonly Partner[];
  readonly foyer: Room;
  readonly slug: string;
  readonly onEdit: (partner: Partner) => void;
}

export function Tiers({ partners, foyer, slug, onEdit }: Props) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [said, say] = useState("");

  async function settle(sent: Promise<Outcome<Partners>>): Promise<boolean> {
    const outcome = await sent;
    setRefusal(outcome.ok ? null : outcome.refusal);
    if (outcome.ok) takePartners(slug, outcome);
    return outcome.ok;
  }

  async function move(partner: Partner, peers: readonly Partner[], step: Step): Promise<void> {
    const way = beforeAfter(peers, partner, step);
    if (way === null) return;
    const { before, place } = way;
    const moved = await settle(foyer.send("branding.move_partner", { partner: partner.id, before }));
    if (moved) say(t("branding-partner-moved", { name: partner.name, place, count: peers.length }));
  }

  async function remove(partner: Partner): Promise<void> {
    const next = partners[partners.indexOf(partner) + 1];
    if (!(await settle(foyer.send("branding.remove_partner", { partner: partner.id })))) return;
    const { name, tier, link, logo } = partner;
    const facts = { name, tier, link, logo: logo?.id ?? null, before: next?.tier === tier ? next.id : null };
    const undo = () => void settle(foyer.send("branding.add_partner", facts));
    toast(t("branding-partner-removed", { name }), { action: { label: t("core-undo"), run: undo } });
  }

  return (
    <>
      {TIERS.map((tier) => (
        <Row
          key={tier}
          tier={tier}
          partners={partners.filter((partner) => partner.tier === tier)}
          onMove={move}
          onEdit={onEdit}
          onRemove={remove}
        />
      ))}
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {refusal === null ? null : <ErrorBox refusal={refusal} />}
    </>
  );
}

interface RowProps {
  readonly tier: Tier;
  readonly partners: readonly Partner[];
  readonly onMove: (partner: Partner, peers: readonly Partner[], step: Step) => Promise<void>;
  readonly onEdit: (partner: Partner) => void;
  readonly onRemove: (partner: Partner) => Promise<void>;
}

function Row({ tier, partners, onMove, onEdit, onRemove }: RowProps) {
  if (partners.length === 0) return null;
  return (
    <section class="stack tight" aria-label={t(`events-tier-${tier}`)}>
      <h3>{t(`events-tier-${tier}`)}</h3>
      <ol class="kept">
        {partners.map((partner, at) => {
          const { name } = partner;
          const actions = [
            ["up", t("branding-partner-up", { name }), at === 0, () => onMove(partner, partners, -1)],
            ["lower", t("branding-partner-down", { name }), at === partners.length - 1, () => onMove(partner, partners, 1)],
            ["edit", t("branding-partner-edit", { name }), false, () => onEdit(partner)],
            ["close", t("branding-partner-remove", { name }), false, () => onRemove(partner)],
          ] as const;
          return (
            <li key={partner.id}>
              <span class={partner.logo === null ? "partner sample" : "partner plate sample"}>
                {partner.logo === null ? null : <Face partner={partner} />}
              </span>
              <span class="facts">
                <bdi>{name}</bdi>
                {partner.link === null ? null : (
                  <bdi class="small soft" dir="ltr">
                    {partner.link}
                  </bdi>
                )}
              </span>
              <span class="actions">
                {actions.map(([icon, label, pointless, act]) => (
                  <Button
                    key={icon}
                    kind="icon"
                    aria-label={label}
                    data-action={`${partner.id}-${icon}`}
                    busy={pointless}
                    onClick={() => void act()}
                  >
                    <Icon name={icon} />
                  </Button>
                ))}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
