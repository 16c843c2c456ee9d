// One's name in this event, which need not be that of the account.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import type { Refusal } from "../protocol.gen";
import type { Room } from "../room";
import { Button, ErrorBox, errorOf, Field, otherRefusal, toast } from "../ui";

const LIMIT_NAME = 100;

export function MyName({ desk, name }: { readonly desk: Room; readonly name: string }) {
  const [wanted, setWanted] = useState(name);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async (submitted: SubmitEvent) => {
    submitted.preventDefault();
    setBusy(true);
    const outcome = await desk.send("events.update_me", { name: wanted });
    setBusy(false);
    setRefusal(outcome.ok ? null : outcome.refusal);
    if (outcome.ok) toast(t("core-saved"));
  };
  const other = otherRefusal(refusal, ["name"]);
  return (
    <form class="stack" onSubmit={(submitted) => void submit(submitted)}>
      <Field
        label={t("events-my-name")}
        hint={t("events-join-name-hint")}
        error={errorOf(refusal, "name")}
        value={wanted}
        onValue={setWanted}
        name="name"
        autoComplete="name"
        maxLength={LIMIT_NAME}
        required
      />
      {other === null ? null : <ErrorBox refusal={other} />}
      <div>
        <Button type="submit" busy={busy}>
          {t("core-save")}
        </Button>
      </div>
    </form>
  );
}
