// A guest's way to an account that can be signed in to again: the same account, with an address.
import { useState } from "preact/hooks";
import { api } from "../api";
import { useCommand } from "../command";
import { t } from "../i18n";
import { Button, ErrorBox, errorOf, Field, otherRefusal } from "../ui";
import { OutboxLink } from "./SignInPage";

export function Claim() {
  const [email, setEmail] = useState("");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { busy, refusal, run } = useCommand();
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault();
    setSentTo(null);
    void run(
      () => api.claim(email.trim(), "/account"),
      () => setSentTo(email.trim()),
    );
  };
  const other = otherRefusal(refusal, ["email"]);
  return (
    <form class="card stack" onSubmit={submit} aria-labelledby="claim">
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
