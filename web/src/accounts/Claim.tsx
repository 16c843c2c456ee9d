// A guest's way to an account that can be signed in to again: the same account, with an address.
import { useState } from "preact/hooks";
import { api } from "../api";
import { t } from "../i18n";
import { EmailForm } from "./EmailForm";
import { MailSent } from "./MailSent";

export function Claim() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const send = (email: string) => api.claim(email, "/account");
  return (
    <section class="card stack" aria-labelledby="claim">
      <h2 id="claim">{t("accounts-claim")}</h2>
      {sentTo === null ? (
        <>
          <p>{t("accounts-claim-why")}</p>
          <EmailForm send={send} onSent={setSentTo} />
        </>
      ) : (
        <MailSent to={sentTo} send={() => send(sentTo)} onOther={() => setSentTo(null)} />
      )}
    </section>
  );
}
