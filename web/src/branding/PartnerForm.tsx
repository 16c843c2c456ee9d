// One partner: a new one, or the facts of one that is there.
import { useState } from "preact/hooks";
import { useCommand } from "../command";
import { t } from "../i18n";
import { done } from "../outcome";
import type { Partner, Partners, Picture as Facts, Tier } from "../protocol.gen";
import type { Room } from "../room";
import { Button, ErrorBox, errorOf, Field, otherRefusal, Select, toast } from "../ui";
import { Face, TIERS } from "./Partners";
import { takePartners } from "./partners";
import { PictureField } from "./PictureField";

const LIMIT_NAME = 120;
const LIMIT_LINK = 500;
const FIELDS = ["name", "link"];

interface Props {
  /** Null for a new one. */
  readonly partner: Partner | null;
  readonly foyer: Room;
  readonly slug: string;
  readonly onDone: () => void;
}

export function PartnerForm({ partner, foyer, slug, onDone }: Props) {
  const [name, setName] = useState(partner?.name ?? "");
  const [tier, setTier] = useState<Tier>(partner?.tier ?? "gold");
  const [link, setLink] = useState(partner?.link ?? "");
  const [logo, setLogo] = useState<Facts | null>(partner?.logo ?? null);
  const { busy, refusal, run } = useCommand();
  const send = () => {
    const facts = { name, tier, link: link === "" ? null : link, logo: logo?.id ?? null };
    if (partner === null) return foyer.send("branding.add_partner", facts);
    return foyer.send("branding.edit_partner", { partner: partner.id, ...facts });
  };
  const saved = (partners: Partners) => {
    takePartners(slug, done(partners));
    toast(t("core-saved"));
    onDone();
  };
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault();
    void run(send, saved);
  };
  const other = otherRefusal(refusal, FIELDS);
  return (
    <form class="stack" onSubmit={submit}>
      <Field
        label={t("branding-partner-name")}
        error={errorOf(refusal, "name")}
        value={name}
        onValue={setName}
        autoComplete="off"
        maxLength={LIMIT_NAME}
        required
      />
      <Select
        label={t("branding-partner-tier")}
        value={tier}
        onValue={(chosen) => setTier(chosen as Tier)}
        options={TIERS.map((each) => [each, t(`events-tier-${each}`)] as const)}
      />
      <Field
        label={t("branding-partner-link")}
        error={errorOf(refusal, "link")}
        type="url"
        value={link}
        onValue={setLink}
        autoComplete="off"
        maxLength={LIMIT_LINK}
        placeholder="https://"
      />
      <fieldset class="stack tight">
        <legend class="legend">{t("branding-logo")}</legend>
        <PictureField
          hint={t("branding-partner-logo-hint")}
          slug={slug}
          purpose="partner"
          picture={logo}
          onPicture={async (picture) => {
            setLogo(picture);
            return done(null);
          }}
        >
          <span class="partner plate sample">
            <Face partner={{ name, logo }} />
          </span>
        </PictureField>
      </fieldset>
      {other === null ? null : <ErrorBox refusal={other} />}
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {t("core-save")}
        </Button>
      </div>
    </form>
  );
}
