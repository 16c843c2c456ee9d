// Signing in: an address, and a link that comes by mail.
import { useState } from "preact/hooks";
import { api } from "../api";
import { t } from "../i18n";
import { Heading, search } from "../router";
import "./accounts.css";
import { EmailForm } from "./EmailForm";
import { MailSent } from "./MailSent";

export default function SignInPage() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const send = (email: string) => api.signIn(email, nextPath(search.value));
  return (
    <div class="sign-in stack loose">
      <Heading title={t("core-sign-in")} />
      {sentTo === null ? (
        <div class="stack">
          <p class="lead">{t("accounts-sign-in-how")}</p>
          <EmailForm send={send} onSent={setSentTo} />
        </div>
      ) : (
        <MailSent to={sentTo} send={() => send(sentTo)} onOther={() => setSentTo(null)} />
      )}
    </div>
  );
}

/** Where to go afterwards: a page of ours, never another site. */
export function nextPath(params: URLSearchParams): string {
  const next = params.get("next") ?? "/";
  return /^\/(?![/\\])/.test(next) ? next : "/";
}
