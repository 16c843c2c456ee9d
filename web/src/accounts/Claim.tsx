// A guest's way to an account that can be signed in to again: the same account, with an address.
import { useState } from "preact/hooks";
import { api } from "../api";
import { t } from "../i18n";
import type { Refusal } from "../protocol.gen";
import { Button, ErrorBox, errorOf, Field, otherRefusal } from "../ui";
import { OutboxLink } from "./SignInPage";

export function Claim() {
  const [email, setEmail] = useState("");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async (submitted: SubmitEvent) => {
    submitted.preventDefault();
    setBusy(true);
    const outcome = await api.claim(email.trim(), "/account");
    setBusy(false);
    setRefusal(outcome.ok ? null : outcome.refusal);
    setSentTo(outcome.ok ? email.trim() : null);
  };
  const other = otherRefusal(refusal, ["email"]);
  return (
    <form class="card stack" onSubmit={(submitted) => void submit(submitted)} aria-labelledby="claim">
      <h2 id="claim">{t("accounts-claim")}</h2>
      <p>{t("accounts-claim-why")}</p>
      <Field
        label={t("accounts-email")}
        error={errorOf(refusal, "email")}
        type="email"
        name="email"
        autoComplete="email"
        required
        maxLength={254}
        value={email}
        onValue={setEmail}
      />
      {other === null ? null : <ErrorBox refusal={other} />}
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {t("accounts-send-link")}
        </Button>
      </div>
      <div role="status">
        {sentTo === null ? null : (
          <div class="notice good stack">
            <p>{t("accounts-look-in-mail", { email: sentTo })}</p>
            <OutboxLink />
          </div>
        )}
      </div>
    </form>
  );
}
