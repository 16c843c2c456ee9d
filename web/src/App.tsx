// The frame around every page: skip link, header, main, news.
import { api } from "./api";
import { me, told } from "./account";
import { currentEvent } from "./events/current";
import { Fault } from "./Fault";
import { inOurs, type Language, language, LANGUAGES, speak, t } from "./i18n";
import { Outlet } from "./Outlet";
import { path, setSearch } from "./router";
import { Toasts } from "./ui/toasts";

export function App() {
  return (
    <div class="app">
      <a class="skip" href="#main">
        {t("core-skip")}
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        <Fault>
          <Outlet />
        </Fault>
      </main>
      <Toasts />
    </div>
  );
}

function Header() {
  return (
    <header class="top">
      <a class="brand" href="/">
        Plenary
      </a>
      <EventLinks />
      <div class="end">
        <LanguageChoice />
        <AccountLink />
      </div>
    </header>
  );
}

function EventLinks() {
  const event = currentEvent.value;
  if (event === null) return null;
  const home = `/e/${event.slug}`;
  return (
    <nav aria-label={t("core-event-nav")}>
      <a href={home} aria-current={current(home)}>
        <bdi>{inOurs(event.title)}</bdi>
      </a>
      <a href={`${home}/programme`} aria-current={current(`${home}/programme`)}>
        {t("programme-title")}
      </a>
    </nav>
  );
}

function current(href: string): "page" | undefined {
  return path.value === href ? "page" : undefined;
}

function AccountLink() {
  const known = me.value;
  if (known === null || !known.ok) return null;
  const { account } = known.body;
  if (account === null) {
    if (path.value === "/sign-in") return null;
    return <a href={`/sign-in?next=${encodeURIComponent(path.value)}`}>{t("accounts-sign-in")}</a>;
  }
  return (
    <a href="/account" aria-current={current("/account")}>
      <bdi>{account.name || t("accounts-title")}</bdi>
    </a>
  );
}

function LanguageChoice() {
  return (
    <select
      class="button quiet"
      aria-label={t("core-language")}
      value={language()}
      onChange={(change) => void choose(change.currentTarget.value as Language)}
    >
      {Object.entries(LANGUAGES).map(([tag, name]) => (
        <option key={tag} value={tag} lang={tag} selected={tag === language()}>
          {name}
        </option>
      ))}
    </select>
  );
}

async function choose(chosen: Language): Promise<void> {
  await speak(chosen, true);
  setSearch({ lang: null });
  const known = me.peek();
  if (known?.ok && known.body.account !== null) told(await api.updateMe({ language: chosen }));
}
