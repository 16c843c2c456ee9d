// The event's partners, for those who keep the list: add, edit, move within a tier, remove.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import type { Partner } from "../protocol.gen";
import type { Room } from "../room";
import { Button, Dialog, Empty, ErrorBox, Icon, Loading } from "../ui";
import { useFocusKept } from "./focus";
import { PartnerForm } from "./PartnerForm";
import { Tiers } from "./Tiers";
import { usePartners } from "./partners";

interface Props {
  readonly foyer: Room;
  readonly slug: string;
}

export function PartnersForm({ foyer, slug }: Props) {
  const { partners, reload } = usePartners(slug);
  return (
    <section class="stack" aria-labelledby="partners">
      <h2 id="partners">{t("events-partners")}</h2>
      {partners === null ? <Loading shape="list" /> : null}
      {partners?.ok === false ? <ErrorBox refusal={partners.refusal} onRetry={reload} /> : null}
      {partners?.ok ? <Listed partners={partners.body.partners} foyer={foyer} slug={slug} /> : null}
    </section>
  );
}

/** Whose form is open: that of one, or of a new one. */
type Open = { readonly partner: Partner | null } | null;

function Listed({ partners, foyer, slug }: Props & { readonly partners: readonly Partner[] }) {
  const [open, setOpen] = useState<Open>(null);
  const list = useFocusKept(partners);
  const close = () => setOpen(null);
  return (
    <div class="stack" ref={list}>
      <div>
        <Button data-action="add" onClick={() => setOpen({ partner: null })}>
          <Icon name="plus" />
          {t("branding-partner-add")}
        </Button>
      </div>
      {partners.length === 0 ? <Empty>{t("branding-partners-none")}</Empty> : null}
      <Tiers partners={partners} foyer={foyer} slug={slug} onEdit={(partner) => setOpen({ partner })} />
      <Dialog title={t(open?.partner ? "branding-partner-edit-title" : "branding-partner-add")} open={open !== null} onClose={close}>
        <PartnerForm partner={open?.partner ?? null} foyer={foyer} slug={slug} onDone={close} />
      </Dialog>
    </div>
  );
}
