// Keys with which one's own programs use the HTTP API.
import { useState } from "preact/hooks";
import { api } from "../api";
import { useCommand } from "../command";
import { useFetched } from "../fetched";
import { t } from "../i18n";
import type { Token } from "../protocol.gen";
import { Button, ErrorBox, errorOf, Field, Loading, otherRefusal, Time } from "../ui";

const LIMIT_NAME = 100;

export function Tokens() {
  const { outcome, reload } = useFetched(api.tokens, []);
  const [made, setMade] = useState<Token | null>(null);
  return (
    <section class="part stack" aria-labelledby="tokens">
      <h2 id="tokens">{t("accounts-tokens")}</h2>
      <p class="soft">{t("accounts-tokens-why")}</p>
      {outcome === null ? <Loading shape="form" /> : null}
      {outcome?.ok === false ? <ErrorBox refusal={outcome.refusal} onRetry={reload} /> : null}
      {outcome?.ok ? <TokenList tokens={outcome.body.tokens} onChange={reload} /> : null}
      <div role="status">{made?.secret ? <Secret secret={made.secret} /> : null}</div>
      <MakeToken
        onMade={(token) => {
          setMade(token);
          reload();
        }}
      />
    </section>
  );
}

function TokenList({ tokens, onChange }: { readonly tokens: readonly Token[]; readonly onChange: () => void }) {
  return (
    <ul class="tokens">
      {tokens.map((token) => (
        <TokenRow key={token.id} token={token} onRevoked={onChange} />
      ))}
    </ul>
  );
}

function TokenRow({ token, onRevoked }: { readonly token: Token; readonly onRevoked: () => void }) {
  const { busy, refusal, run } = useCommand();
  const revoke = () => run(() => api.revokeToken(token.id), onRevoked);
  return (
    <li>
      <p>
        <bdi>{token.name}</bdi>
        <span class="soft small">
          <Time at_ms={token.made_at_ms} shape="date" />
        </span>
      </p>
      <Button
        kind="danger"
        aria-label={t("accounts-token-revoke", { name: token.name })}
        busy={busy}
        onClick={() => void revoke()}
      >
        {t("accounts-revoke")}
      </Button>
      {refusal === null ? null : <ErrorBox refusal={refusal} />}
    </li>
  );
}

function Secret({ secret }: { readonly secret: string }) {
  return (
    <div class="notice good stack tight">
      <p>{t("accounts-token-once")}</p>
      <code dir="ltr">{secret}</code>
    </div>
  );
}

function MakeToken({ onMade }: { readonly onMade: (token: Token) => void }) {
  const [name, setName] = useState("");
  const { busy, refusal, run } = useCommand();
  const made = (token: Token) => {
    setName("");
    onMade(token);
  };
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault();
    void run(() => api.makeToken(name), made);
  };
  const other = otherRefusal(refusal, ["name"]);
  return (
    <form class="stack" onSubmit={submit}>
      <Field
        label={t("accounts-token-name")}
        hint={t("accounts-token-name-hint")}
        error={errorOf(refusal, "name")}
        value={name}
        onValue={setName}
        autoComplete="off"
        maxLength={LIMIT_NAME}
        required
      />
      {other === null ? null : <ErrorBox refusal={other} />}
      <div>
        <Button type="submit" busy={busy}>
          {t("accounts-token-make")}
        </Button>
      </div>
    </form>
  );
}
