// One's name in this event, which need not be that of the account.
import { useState } from "preact/hooks";
import { useCommand } from "../command";
import { t } from "../i18n";
import type { Room } from "../room";
import { Button, ErrorBox, errorOf, Field, otherRefusal, toast } from "../ui";

const LIMIT_NAME = 100;

export function MyName({ desk, name }: { readonly desk: Room; readonly name: string }) {
  const [wanted, setWanted] = useState(name);
  const { busy, refusal, run } = useCommand();
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault();
    void run(
      () => desk.send("events.update_me", { name: wanted }),
      () => toast(t("core-saved")),
    );
  };
  const other = otherRefusal(refusal, ["name"]);
  return (
    <form class="stack" onSubmit={submit}>
      <Field
        label={t("home-my-name")}
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
