// Which language the app speaks, and how values stand in its texts.
import { beforeEach, expect, test } from "vitest";
import { formatMoment, formatRange, sameClock, zoneName } from "../src/format";
import { asksForLanguage, direction, firstLanguage, inOurs, language, speak, t, withTexts } from "../src/i18n";

const EIGHT_UTC = Date.UTC(2020, 5, 22, 8, 0);

beforeEach(async () => {
  localStorage.clear();
  await speak("en");
});

test("the address goes before this device's choice, and that before the browser's", () => {
  expect(firstLanguage("", ["de-CH", "fr-CH", "en"])).toBe("fr");
  localStorage.setItem("language", "ru");
  expect(firstLanguage("", ["fr"])).toBe("ru");
  expect(firstLanguage("?lang=ar", ["fr"])).toBe("ar");
  expect(firstLanguage("?lang=tlh", ["fr"])).toBe("ru");
});

test("only a language that somebody here speaks is asked for", () => {
  expect(asksForLanguage("?lang=fr")).toBe(true);
  expect(asksForLanguage("?lang=tlh")).toBe(false);
  expect(asksForLanguage("")).toBe(false);
});

test("a browser whose languages nobody here speaks gets English", () => {
  expect(firstLanguage("", ["de", "it"])).toBe("en");
});

test("a page is in one language and its direction, also for those who read the page aloud", async () => {
  await speak("ar", true);
  expect(language()).toBe("ar");
  expect(direction()).toBe("rtl");
  expect(document.documentElement.lang).toBe("ar");
  expect(document.documentElement.dir).toBe("rtl");
  expect(localStorage.getItem("language")).toBe("ar");
  await speak("en");
  expect(document.documentElement.dir).toBe("ltr");
});

test("numbers choose their words", async () => {
  await withTexts(Promise.resolve(), "programme");
  expect(t("programme-count", { count: 1 })).toBe("One session.");
  expect(t("programme-count", { count: 1200 })).toBe("1,200 sessions.");
  await speak("ru");
  const ends = [1, 2, 5, 21].map((count) => t("programme-count", { count }).split(" ").at(-1));
  expect(ends).toEqual(["сессия.", "сессии.", "сессий.", "сессия."]);
});

test("a name from the other direction is isolated, and only that one", async () => {
  await withTexts(Promise.resolve(), "home");
  expect(t("home-here-as", { name: "Ada" })).toBe("You are here as Ada.");
  expect(t("home-here-as", { name: "ليلى" })).toBe("You are here as \u2068ليلى\u2069.");
  await speak("ar");
  expect(t("home-here-as", { name: "Ada" })).toBe("أنت هنا باسم \u2068Ada\u2069.");
});

test("an event's own words come in ours, else in English, else in any", async () => {
  const title = { en: "Forum", fr: "Le Forum" };
  expect(inOurs(title)).toBe("Forum");
  await speak("fr");
  expect(inOurs(title)).toBe("Le Forum");
  await speak("zh");
  expect(inOurs(title)).toBe("Forum");
  expect(inOurs({ de: "Das Forum" })).toBe("Das Forum");
});

test("times are those of a zone", () => {
  expect(formatMoment(EIGHT_UTC, "time", "Europe/Zurich")).toMatch(/^10:00/);
  expect(formatMoment(EIGHT_UTC, "time", "Asia/Kolkata")).toMatch(/^1:30/);
  expect(formatRange(EIGHT_UTC, EIGHT_UTC + 5_400_000, "time", "Europe/Zurich")).toMatch(/10:00.*11:30/);
  expect(formatRange(EIGHT_UTC, EIGHT_UTC + 16 * 3_600_000, "time", "Europe/Zurich")).not.toMatch(/\d\/\d/);
  expect(zoneName("Europe/Zurich", EIGHT_UTC)).toBe("Zurich (GMT+2)");
});

test("zones with the same clock are told apart from those with another", () => {
  expect(sameClock(EIGHT_UTC, "Europe/Zurich", "Europe/Paris")).toBe(true);
  expect(sameClock(EIGHT_UTC, "Europe/Zurich", "Europe/London")).toBe(false);
});

test("a page brings texts of its own, in the language of now and in the next", async () => {
  expect(await withTexts(Promise.resolve("the desk"), "desk")).toBe("the desk");
  expect(t("desk-answered")).toBe("Answered");
  await speak("fr");
  expect(t("desk-answered")).toBe("Répondue");
  expect(t("core-close")).toBe("Fermer");
});
