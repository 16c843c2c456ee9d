// One's account: who one is, what one agrees to, keys for programs, and the way out.
import { loadMe, me } from "../account";
import { t } from "../i18n";
import type { Account } from "../protocol.gen";
import { Heading } from "../router";
import { ErrorBox, Loading } from "../ui";
import "./accounts.css";
import { Claim } from "./Claim";
import { Consents } from "./Consents";
import { Profile } from "./Profile";
import { SignOut } from "./SignOut";
import { Tokens } from "./Tokens";

export default function AccountPage() {
  return (
    <div class="account">
      <Heading title={t("core-account")} />
      <Whose />
    </div>
  );
}

function Whose() {
  const known = me.value;
  if (known === null) return <Loading shape="account" />;
  if (!known.ok) return <ErrorBox refusal={known.refusal} onRetry={() => void loadMe()} />;
  if (known.body.account === null) return <Nobody />;
  return <Mine account={known.body.account} />;
}

function Nobody() {
  return (
    <>
      <p>{t("accounts-nobody")}</p>
      <p>
        <a class="button primary" href="/sign-in?next=/account">
          {t("core-sign-in")}
        </a>
      </p>
    </>
  );
}

function Mine({ account }: { readonly account: Account }) {
  return (
    <>
      {account.email === null ? <Claim /> : null}
      <Profile key={account.id} account={account} />
      <Consents />
      <Tokens />
      <SignOut guest={account.email === null} />
    </>
  );
}
