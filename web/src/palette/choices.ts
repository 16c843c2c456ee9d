// What the palette offers: pages, sessions, settings, in the order of how likely they are meant.
import { useMemo } from "preact/hooks";
import { api } from "../api";
import { me } from "../account";
import { useNow } from "../clock";
import { currentEvent } from "../events/current";
import { placesOf } from "../events/places";
import { useFetched } from "../fetched";
import { formatMoment } from "../format";
import { LANGUAGES, type Language, t } from "../i18n";
import { plain, wordsIn } from "../plain";
import { haystacks, isOn } from "../programme/filter";
import { closesAt } from "../programme/state";
import { refused, UNREACHABLE } from "../outcome";
import type { Programme, SessionCard } from "../protocol.gen";
import { navigate } from "../router";
import { chooseLanguage } from "../shell/language";
import { chooseSimple, isSimple } from "../session/simple";
import { chooseTheme, THEMES } from "../theme";
import type { IconName } from "../ui/Icon";

export interface Choice {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly about?: string;
  readonly live?: boolean;
  readonly take: () => void;
}

const NO_EVENT = Promise.resolve(refused(UNREACHABLE));
const LIMIT_SESSIONS = 20;
/** Before anything was typed. */
const LIMIT_UNASKED = 5;

export function useChoices(words: string): readonly Choice[] {
  const event = currentEvent.value;
  const slug = event?.slug ?? null;
  const { outcome } = useFetched(() => (slug === null ? NO_EVENT : api.programme(slug)), [slug]);
  const now_ms = useNow().value;
  const programme = outcome?.ok === true ? outcome.body : null;
  const texts = useMemo(() => (programme === null ? new Map<string, string>() : haystacks(programme)), [programme]);
  const wanted = wordsIn(words);
  const means = (text: string) => wanted.every((word) => text.includes(word));
  const pages = [...places(), ...settings()].filter((choice) => means(plain(`${choice.label} ${choice.about ?? ""}`)));
  const sessions = programme === null ? [] : nearest(programme, now_ms).filter((session) => means(texts.get(session.id) ?? ""));
  const limit = wanted.length === 0 ? LIMIT_UNASKED : LIMIT_SESSIONS;
  const found = sessions.slice(0, limit).map((session) => choiceOf(session, slug ?? "", now_ms));
  return wanted.length === 0 ? [...found, ...pages] : [...pages.slice(0, 3), ...found, ...pages.slice(3)];
}

/** Live ones, then those to come, then those that were. */
function nearest(programme: Programme, now_ms: number): readonly SessionCard[] {
  const rank = (session: SessionCard) => (isOn(session, now_ms) ? 0 : closesAt(session) > now_ms ? 1 : 2);
  const sessions = programme.sessions.filter((session) => session.status !== "withdrawn");
  return sessions.sort((one, other) => rank(one) - rank(other) || one.starts_at_ms - other.starts_at_ms);
}

function choiceOf(session: SessionCard, slug: string, now_ms: number): Choice {
  return {
    id: session.id,
    icon: "ask",
    label: session.title,
    about: formatMoment(session.starts_at_ms, "dayTime"),
    live: isOn(session, now_ms),
    take: () => navigate(`/e/${slug}/s/${session.room}`),
  };
}

function places(): Choice[] {
  const event = currentEvent.value;
  const account = me.value?.ok === true ? me.value.body.account : null;
  const page = (href: string, label: string, icon: IconName): Choice => ({
    id: href.replaceAll("/", "-"),
    icon,
    label,
    take: () => navigate(href),
  });
  return [
    ...(event === null ? [] : placesOf(event).map(({ href, label, icon }) => page(href, t(label), icon))),
    page("/", t("events-title"), "home"),
    account === null ? page("/sign-in", t("core-sign-in"), "person") : page("/account", t("core-account"), "person"),
  ];
}

function settings(): Choice[] {
  const themes = THEMES.map((theme) => ({
    id: `theme-${theme}`,
    icon: "settings" as const,
    label: t(`core-theme-${theme}`),
    about: t("core-theme"),
    take: () => chooseTheme(theme),
  }));
  const languages = Object.entries(LANGUAGES).map(([tag, name]) => ({
    id: `language-${tag}`,
    icon: "settings" as const,
    label: name,
    about: t("core-language"),
    take: () => void chooseLanguage(tag as Language),
  }));
  const simple: Choice = {
    id: "simple-view",
    icon: "text",
    label: t(isSimple.value ? "session-full-view" : "session-simple-view"),
    about: t("session-questions"),
    take: () => chooseSimple(!isSimple.peek()),
  };
  return [...themes, simple, ...languages];
}
