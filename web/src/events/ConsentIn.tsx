// What one agrees to in one event: nothing, unless one says so here.
import { useRef, useState } from "preact/hooks";
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
  const saving = useRef(Promise.resolve());
  const save = async (wanted: Consent) => {
    const body = { room: participant.desk, consent: wanted };
    const outcome = await api.command(slug, "events.update_me", body);
    setRefusal(outcome.ok ? null : outcome.refusal);
    if (outcome.ok) toast(t("core-saved"));
    else setConsent(participant.consent);
  };
  // One after the other, so that the last is what holds.
  const change = (wanted: Consent) => {
    setConsent(wanted);
    saving.current = saving.current.then(() => save(wanted));
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
          onValue={(given) => change({ ...consent, [kind]: given })}
        />
      ))}
      {refusal === null ? null : <ErrorBox refusal={refusal} />}
    </fieldset>
  );
}
