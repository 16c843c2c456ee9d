// One's own corner: who one is here, the language, light or dark.
import { me, told } from "../account";
import { api } from "../api";
import { type Language, language, LANGUAGES, speak, t } from "../i18n";
import { path, setSearch } from "../router";
import { chooseTheme, theme, THEMES } from "../theme";
import { Avatar, Icon, Menu, Segments, Select } from "../ui";

const LANGUAGE_PAIRS = Object.entries(LANGUAGES);

export function You() {
  const known = me.value;
  const account = known?.ok === true ? known.body.account : null;
  const face = account?.name ? <Avatar id={account.id} name={account.name} /> : <Icon name="person" />;
  return (
    <Menu label={t("core-you")} face={face}>
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
    </Menu>
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

export async function chooseLanguage(chosen: Language): Promise<void> {
  await speak(chosen, true);
  setSearch({ lang: null });
  const known = me.peek();
  if (known?.ok && known.body.account !== null) told(await api.updateMe({ language: chosen }));
}
