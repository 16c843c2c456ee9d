// What one agrees to in one event: nothing, unless one says so here.
import { useState } from "preact/hooks";
import { api } from "../api";
import { t } from "../i18n";
import type { Consent, Participant, Refusal } from "../protocol.gen";
import { Checkbox, ErrorBox, toast } from "../ui";

interface Props {
  readonly slug: string;
  readonly title: string;
  readonly participant: Participant;
}

const KINDS = ["directory", "recording", "statistics"] as const;

export function ConsentIn({ slug, title, participant }: Props) {
  const [consent, setConsent] = useState(participant.consent);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = async (wanted: Consent) => {
    const before = consent;
    setConsent(wanted);
    const outcome = await api.command(slug, "events.update_me", {
      room: participant.desk,
      consent: wanted,
    });
    setRefusal(outcome.ok ? null : outcome.refusal);
    setConsent(outcome.ok ? outcome.body.consent : before);
    if (outcome.ok) toast(t("core-saved"));
  };
  return (
    <fieldset>
      <legend class="legend">
        <bdi>{title}</bdi>
      </legend>
      {KINDS.map((kind) => (
        <Checkbox
          key={kind}
          label={t(`accounts-consent-${kind}`)}
          hint={t(`accounts-consent-${kind}-hint`)}
          checked={consent[kind]}
          onValue={(given) => void change({ ...consent, [kind]: given })}
        />
      ))}
      {refusal === null ? null : <ErrorBox refusal={refusal} />}
    </fieldset>
  );
}
