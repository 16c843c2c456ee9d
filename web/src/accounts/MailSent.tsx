// A link is on its way by mail: where to look, and what to do when it doesn't come.
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { me } from "../account";
import { useCommand } from "../command";
import { t } from "../i18n";
import type { Outcome } from "../outcome";
import { Button, ErrorBox, Icon } from "../ui";

interface Props {
  readonly to: string;
  readonly send: () => Promise<Outcome<object>>;
  readonly onOther: () => void;
}

export function MailSent({ to, send, onOther }: Props) {
  const [again, setAgain] = useState(false);
  const { busy, refusal, run } = useCommand();
  return (
    <Sent>
      <p>{t("accounts-look-in-mail", { email: to })}</p>
      <OutboxLink />
      <p class="soft small">{t("accounts-mail-late")}</p>
      {refusal === null ? null : <ErrorBox refusal={refusal} />}
      <p role="status">{again && !busy && refusal === null ? t("accounts-sent-again") : ""}</p>
      <div class="row">
        <Button busy={busy} onClick={() => void run(send, () => setAgain(true))}>
          {t("accounts-send-again")}
        </Button>
        <Button kind="quiet" onClick={onOther}>
          {t("accounts-other-email")}
        </Button>
      </div>
    </Sent>
  );
}

/** Takes the focus: the form that had it is gone. */
function Sent({ children }: { readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="mail-sent stack">
      <Icon name="mail" />
      <h2 ref={heading} tabIndex={-1}>
        {t("accounts-sent-title")}
      </h2>
      {children}
    </div>
  );
}

/** Only on servers that print their mail instead of sending it. */
function OutboxLink() {
  const known = me.value;
  if (known?.ok !== true || !known.body.outbox) return null;
  return (
    <p>
      <a class="button primary" href="/outbox">
        {t("accounts-outbox")}
      </a>
    </p>
  );
}
