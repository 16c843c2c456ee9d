// Silences or removes somebody, for a time and with a reason.
import { useState } from "preact/hooks";
import { useSpace } from "../events/space";
import { t } from "../i18n";
import type { Person } from "../protocol.gen";
import type { Room } from "../room";
import { ActionForm } from "../session/TextForm";
import { Checkbox, Field, Select, errorOf, toast } from "../ui";

type Kind = "silence" | "remove";

const MINUTES = [5, 15, 60, 24 * 60];
const WITHOUT_END = "";

interface Props {
  readonly room: Room;
  readonly person: Person;
  readonly onClose: () => void;
}

export function SanctionForm({ room, person, onClose }: Props) {
  const { foyer } = useSpace();
  const [kind, setKind] = useState<Kind>("silence");
  const [minutes, setMinutes] = useState("15");
  const [reason, setReason] = useState("");
  const [everywhere, setEverywhere] = useState(false);

  async function act() {
    const where = everywhere ? foyer : room;
    const body = { participant: person.id, reason, minutes: minutes === WITHOUT_END ? null : Number(minutes) };
    const outcome = await where.send(kind === "silence" ? "moderation.silence" : "moderation.remove", body);
    if (outcome.ok) toast(t(`moderation-done-${kind}`, { name: person.name }));
    return outcome;
  }

  return (
    <ActionForm submit={t(`moderation-${kind}`)} send={act} onClose={onClose} fields={["reason"]}>
      {(refusal) => (
        <>
          <Select
            label={t("moderation-what", { name: person.name })}
            value={kind}
            onValue={(value) => setKind(value as Kind)}
            options={[
              ["silence", t("moderation-kind-silence")],
              ["remove", t("moderation-kind-remove")],
            ]}
          />
          <Select label={t("moderation-how-long")} value={minutes} onValue={setMinutes} options={lengths()} />
          <Field
            label={t("moderation-reason")}
            hint={t("moderation-reason-hint")}
            value={reason}
            onValue={setReason}
            error={errorOf(refusal, "reason")}
          />
          {foyer.may("moderate") ? (
            <Checkbox label={t("moderation-everywhere")} checked={everywhere} onValue={setEverywhere} />
          ) : null}
        </>
      )}
    </ActionForm>
  );
}

function lengths(): [string, string][] {
  return [
    ...MINUTES.map((minutes): [string, string] => [String(minutes), t("moderation-minutes", { minutes })]),
    [WITHOUT_END, t("moderation-without-end")],
  ];
}
