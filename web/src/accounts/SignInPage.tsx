// Signing in: an address, and a link that comes by mail.
import { useEffect, useRef, useState } from "preact/hooks";
import { me } from "../account";
import { api } from "../api";
import { useCommand } from "../command";
import { t } from "../i18n";
import { Heading, search } from "../router";
import { Button, ErrorBox, errorOf, Field, otherRefusal } from "../ui";

export default function SignInPage() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <div class="stack loose narrow">
      <Heading title={t("core-sign-in")} />
      {sentTo === null ? <SignInForm onSent={setSentTo} /> : <Sent to={sentTo} onAgain={() => setSentTo(null)} />}
    </div>
  );
}

/** Where to go afterwards: a page of ours, never another site. */
export function nextPath(params: URLSearchParams): string {
  const next = params.get("next") ?? "/";
  return /^\/(?![/\\])/.test(next) ? next : "/";
}

function SignInForm({ onSent }: { readonly onSent: (email: string) => void }) {
  const [email, setEmail] = useState("");
  const { busy, refusal, run } = useCommand();
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault();
    void run(
      () => api.signIn(email.trim(), nextPath(search.value)),
      () => onSent(email.trim()),
    );
  };
  const other = otherRefusal(refusal, ["email"]);
  return (
    <form class="stack" onSubmit={submit}>
      <p>{t("accounts-sign-in-how")}</p>
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
    </form>
  );
}

function Sent({ to, onAgain }: { readonly to: string; readonly onAgain: () => void }) {
  const notice = useRef<HTMLDivElement>(null);
  // The form that had the focus is gone.
  useEffect(() => notice.current?.focus(), []);
  return (
    <div class="notice good stack" ref={notice} tabIndex={-1}>
      <p>{t("accounts-look-in-mail", { email: to })}</p>
      <OutboxLink />
      <div>
        <Button onClick={onAgain}>{t("accounts-other-email")}</Button>
      </div>
    </div>
  );
}

/** Only on servers that print their mail instead of sending it. */
export function OutboxLink() {
  const known = me.value;
  if (known?.ok !== true || !known.body.outbox) return null;
  return (
    <p>
      <a href="/outbox">{t("accounts-outbox")}</a>
    </p>
  );
}
