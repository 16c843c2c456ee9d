// What unfolds from one's own corner: the way to one's account or to sign in, the language, light or dark.
import { me } from "../account";
import { type Language, language, LANGUAGES, t } from "../i18n";
import { path } from "../router";
import { chooseTheme, theme, THEMES } from "../theme";
import { Select } from "../ui";
import { Segments } from "../ui/Segments";
import { chooseLanguage } from "./language";

const LANGUAGE_PAIRS = Object.entries(LANGUAGES);

export function Corner() {
  const known = me.value;
  const account = known?.ok === true ? known.body.account : null;
  return (
    <div class="stack">
      {account === null ? <SignIn /> : <Account name={account.name} />}
      <Select
        label={t("core-language")}
        value={language()}
        onValue={(chosen) => void chooseLanguage(chosen as Language)}
        options={LANGUAGE_PAIRS}
      />
      <Segments
        label={t("core-theme")}
        value={theme.value}
        options={THEMES.map((name) => [name, t(`core-theme-${name}`)] as const)}
        onValue={chooseTheme}
      />
    </div>
  );
}

function Account({ name }: { readonly name: string }) {
  return (
    <a class="button" href="/account" aria-current={path.value === "/account" ? "page" : undefined}>
      <bdi>{name || t("core-account")}</bdi>
    </a>
  );
}

function SignIn() {
  if (path.value === "/sign-in" || me.value?.ok !== true) return null;
  return (
    <a class="button primary" href={`/sign-in?next=${encodeURIComponent(path.value)}`}>
      {t("core-sign-in")}
    </a>
  );
}
