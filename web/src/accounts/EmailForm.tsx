// Asks for an e-mail address, to which a link is sent.
import { useState } from "preact/hooks";
import { useCommand } from "../command";
import { t } from "../i18n";
import type { Outcome } from "../outcome";
import { Button, ErrorBox, errorOf, Field, otherRefusal } from "../ui";

/** RFC 5321 §4.5.3.1.3, without the brackets. */
const LIMIT_EMAIL = 254;

interface Props {
  readonly send: (email: string) => Promise<Outcome<object>>;
  readonly onSent: (email: string) => void;
}

export function EmailForm({ send, onSent }: Props) {
  const [typed, setTyped] = useState("");
  const { busy, refusal, run } = useCommand();
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault();
    const email = typed.trim();
    void run(
      () => send(email),
      () => onSent(email),
    );
  };
  const other = otherRefusal(refusal, ["email"]);
  return (
    <form class="stack" onSubmit={submit}>
      <Field
        label={t("accounts-email")}
        error={errorOf(refusal, "email")}
        type="email"
        name="email"
        autoComplete="email"
        required
        maxLength={LIMIT_EMAIL}
        value={typed}
        onValue={setTyped}
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
