// The app's language: which one it is, its texts, and how a text gets its values.
import { signal } from "@preact/signals";
import load from "virtual:texts";
import { device } from "./keep";
import { type Args, Phrases, type Texts, unpack } from "./phrases";
import type { Participant } from "./protocol.gen";

export type Language = Participant["language"];

/** In their own words, for a list to choose from. */
export const LANGUAGES: Readonly<Record<Language, string>> = {
  en: "English",
  fr: "Français",
  es: "Español",
  ar: "العربية",
  zh: "中文",
  ru: "Русский",
};

const KEPT_AS = "language";

interface Speech {
  readonly language: Language;
  readonly phrases: Phrases;
}

const speech = signal<Speech>({ language: "en", phrases: new Phrases(["en"], []) });

/** The language of what is on the screen now. */
export function language(): Language {
  return speech.value.language;
}

export function direction(of: Language = language()): "ltr" | "rtl" {
  return of === "ar" ? "rtl" : "ltr";
}

/** Loads a language's texts and shows everything in it. With `keep` it stays so on this device. */
export async function speak(wanted: Language, keep = false): Promise<void> {
  if (keep) device.setItem(KEPT_AS, wanted);
  asked = wanted;
  await Promise.all(["", ...areas].map((area) => loadPart(wanted, area)));
  // Somebody chose another one meanwhile.
  if (asked !== wanted) return;
  say(wanted);
  document.documentElement.lang = wanted;
  document.documentElement.dir = direction(wanted);
}

let asked: Language | null = null;

/** A page, with the texts of its own, which stand apart from the others: see `build/texts.ts`. */
export async function withTexts<Page>(page: Promise<Page>, ...own: readonly string[]): Promise<Page> {
  for (const area of own) areas.add(area);
  // Before the first language, `speak` does it.
  const spoken = asked;
  if (spoken === null || own.every((area) => loaded.has(nameOf(spoken, area)))) return page;
  const [loadedPage] = await Promise.all([page, ...own.map((area) => loadPart(spoken, area))]);
  if (speech.peek().language === spoken) say(spoken);
  return loadedPage;
}

const areas = new Set<string>();
const loaded = new Map<string, Texts>();

function nameOf(of: Language, area: string): string {
  return area === "" ? of : `${of}/${area}`;
}

async function loadPart(of: Language, area: string): Promise<void> {
  const name = nameOf(of, area);
  if (!loaded.has(name)) loaded.set(name, unpack((await load(name)).default));
}

function say(wanted: Language): void {
  const texts = ["", ...areas].flatMap((area) => loaded.get(nameOf(wanted, area)) ?? []);
  speech.value = { language: wanted, phrases: new Phrases([locale(wanted), wanted], texts) };
}

/** The language as the viewer's region writes it: British and Indian English have other dates than American. */
export function locale(of: Language = language()): string {
  if (navigator.languages !== wished) {
    wished = navigator.languages;
    locales.clear();
  }
  const found = locales.get(of) ?? wished.find((tag) => understood(tag) === of) ?? of;
  locales.set(of, found);
  return found;
}

/** By the list they were found in: the browser gives another one when somebody changes it. */
let wished: readonly string[] = [];
const locales = new Map<Language, string>();

/** A component that calls it shows the new text when the language changes. */
export function t(id: string, args?: Args): string {
  const { phrases, language } = speech.value;
  const text = phrases.say(id, args ?? {}, (name) => console.error(`The text ${id} in ${language} lacks ${name}.`));
  if (text === null) {
    console.error(`There is no text ${id} in ${language}.`);
    return id;
  }
  return direction(language) === "rtl" ? text : withoutIdleIsolates(text);
}

export function Text({ id, args }: { readonly id: string; readonly args?: Args }): string {
  return t(id, args);
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Fluent isolates every value (UAX #9); among left-to-right words only a right-to-left value needs it. */
function withoutIdleIsolates(text: string): string {
  return text.replace(/\u2068([^\u2068\u2069]*)\u2069/gu, (isolated, value: string) =>
    RIGHT_TO_LEFT.test(value) ? isolated : value,
  );
}

/** From the address, from what was spoken last on this device, from the browser. */
export function firstLanguage(search: string, browser: readonly string[]): Language {
  const asked = [new URLSearchParams(search).get("lang"), device.getItem(KEPT_AS), ...browser];
  return asked.map(understood).find((found) => found !== null) ?? "en";
}

/** Whether the address names one, which then goes before the account's. */
export function asksForLanguage(search: string): boolean {
  return understood(new URLSearchParams(search).get("lang")) !== null;
}

export function understood(tag: string | null): Language | null {
  const base = tag?.toLowerCase().split(/[-_]/)[0] ?? "";
  return base in LANGUAGES ? (base as Language) : null;
}

/** Of a text that the event brings in several languages: ours, else English, else any. */
export function inOurs(texts: Readonly<Record<string, string>>): string {
  return texts[language()] ?? texts["en"] ?? Object.values(texts)[0] ?? "";
}
