// What is kept for when there is no connection, and for whom.
import { beforeEach, expect, test } from "vitest";
import { Answers } from "../src/offline/answers";
import { pause } from "../src/offline/return";
import { answersOf, changesWho, fateOf, isAway, isThin, kindOf, outlived, spoken } from "../src/offline/rules";
import { AS_OF } from "../src/offline/word";
import { MemoryCaches } from "./cache";

const HERE = "https://forum.example.org";

test.each([
  ["GET", "navigate", "/", "page"],
  ["GET", "navigate", "/e/wsis/s/01?lang=fr", "page"],
  ["GET", "navigate", "/no/such/page", "page"],
  ["GET", "navigate", "/link/secret", "other"],
  ["GET", "navigate", "/link", "other"],
  ["GET", "navigate", "/outbox", "other"],
  ["GET", "navigate", "/api/e/wsis/rooms/01/questions.csv", "other"],
  ["GET", "navigate", "/e/wsis/programme.ics", "other"],
  ["GET", "cors", "/assets/index-1.js", "asset"],
  ["GET", "cors", "/api/me", "answer"],
  ["GET", "cors", "/api/events", "answer"],
  ["GET", "cors", "/api/e/wsis", "answer"],
  ["GET", "cors", "/api/e/wsis/programme", "answer"],
  ["GET", "cors", "/api/e/wsis/partners", "answer"],
  ["GET", "cors", "/api/e/wsis/speakers/01", "answer"],
  ["GET", "cors", "/api/e/wsis/live", "other"],
  ["GET", "cors", "/api/tokens", "other"],
  ["GET", "cors", "/api/e/wsis/export", "other"],
  ["HEAD", "cors", "/sw.js", "other"],
  ["POST", "cors", "/api/me", "other"],
  ["POST", "navigate", "/link/secret", "other"],
])("%s %s %s is %s", (method, mode, path, kind) => {
  expect(kindOf({ method, mode, url: HERE + path }, HERE)).toBe(kind);
});

test("what comes from elsewhere is left alone", () => {
  expect(kindOf({ method: "GET", mode: "cors", url: "https://elsewhere.org/api/me" }, HERE)).toBe("other");
  expect(changesWho({ method: "POST", mode: "cors", url: "https://elsewhere.org/api/sign-out" }, HERE)).toBe(false);
});

test.each([
  ["POST", "/api/sign-out", true],
  ["POST", "/link/secret", true],
  ["POST", "/link", true],
  ["GET", "/link/secret", false],
  ["POST", "/api/sign-in", false],
  ["POST", "/api/e/wsis/join", false],
])("%s %s changes who one is: %s", (method, path, changes) => {
  expect(changesWho({ method, mode: "cors", url: HERE + path }, HERE)).toBe(changes);
});

test.each([
  [200, "keep"],
  [401, "drop"],
  [403, "drop"],
  [404, "drop"],
  [429, "ignore"],
  [500, "ignore"],
  [503, "ignore"],
])("of an answer with %i the fate is %s", (status, fate) => {
  expect(fateOf(status)).toBe(fate);
});

test("a copy stands in for a server that is away, not for one that refuses", () => {
  expect([401, 403, 404, 429, 500, 502, 503, 504].filter(isAway)).toEqual([502, 503, 504]);
});

test("the build before the newest stays, and none before that", () => {
  expect(outlived(["shell-a", "answers", "shell-b", "shell-c"], "c")).toEqual(["shell-a"]);
  expect(outlived(["shell-a", "shell-b"], "b")).toEqual([]);
  expect(outlived(["shell-a"], "a")).toEqual([]);
});

test("bytes count on slow links, and for those who say so", () => {
  expect(isThin(undefined)).toBe(false);
  expect(isThin({ effectiveType: "4g" })).toBe(false);
  expect(isThin({ effectiveType: "4g", saveData: true })).toBe(true);
  expect(["slow-2g", "2g", "3g"].every((effectiveType) => isThin({ effectiveType }))).toBe(true);
});

test("the programme of an event is kept with it, but on a thin link only when it was looked at", () => {
  const loaded = ["/assets/a.js", "/api/e/wsis", "/api/e/wsis/live", "/api/me"];
  expect(answersOf(loaded, false)).toEqual(["/api/me", "/api/e/wsis", "/api/e/wsis/programme"]);
  expect(answersOf(loaded, true)).toEqual(["/api/me", "/api/e/wsis"]);
  expect(answersOf([...loaded, "/api/e/wsis/programme"], true)).toContain("/api/e/wsis/programme");
});

test("of the languages only those that are read are kept", () => {
  const texts = [["/assets/en.js", "/assets/en-desk.js"], ["/assets/fr.js"]];
  expect(spoken(texts, ["/assets/index.js", "/assets/en.js"])).toEqual(["/assets/en.js", "/assets/en-desk.js"]);
});

test("tries come less and less often, and not all at once", () => {
  expect([0, 1, 2, 3, 4, 9].map((attempt) => pause(attempt, 1))).toEqual([5e3, 10e3, 20e3, 40e3, 60e3, 60e3]);
  expect(pause(0, 0)).toBe(2_500);
});

// --- Copies of answers

let caches: MemoryCaches;
let answers: Answers;

beforeEach(() => {
  caches = new MemoryCaches();
  answers = new Answers(caches as unknown as CacheStorage);
});

function answer(body: object, status = 200): Response {
  return Response.json(body, { status, headers: { Date: "Sun, 22 Nov 2026 14:32:00 GMT" } });
}

function take(path: string, body: object, status = 200, era = answers.now): Promise<void> {
  return answers.take(HERE + path, answer(body, status), era);
}

async function kept(): Promise<string[]> {
  return (await (await caches.open("answers")).keys()).map(({ url }) => url.slice(HERE.length));
}

const me = (id: string | null) => ({ account: id === null ? null : { id }, outbox: false });
const home = (removed: object | null = null) => ({ event: { slug: "wsis" }, removed });

test("a copy is the answer, and says when the server gave it", async () => {
  await take("/api/e/wsis/programme", { version: "1" });
  const copy = await answers.find(`${HERE}/api/e/wsis/programme`);
  expect(await copy?.json()).toEqual({ version: "1" });
  expect(copy?.headers.get(AS_OF)).toBe(String(Date.UTC(2026, 10, 22, 14, 32)));
});

test("the same account keeps its copies", async () => {
  await take("/api/me", me("ada"));
  await take("/api/e/wsis", home());
  await take("/api/me", me("ada"));
  expect(await kept()).toEqual(["/api/e/wsis", "/api/me"]);
});

test.each(["ben", null])("when %s comes after ada, nothing of hers is left", async (next) => {
  await take("/api/me", me("ada"));
  await take("/api/e/wsis", home());
  await take("/api/e/wsis/programme", {});
  await take("/api/me", me(next));
  expect(await kept()).toEqual(["/api/me"]);
});

test("copies that may be anybody's go when somebody is known", async () => {
  await take("/api/e/wsis", home());
  await take("/api/me", me("ada"));
  expect(await kept()).toEqual(["/api/me"]);
});

test("an answer that was asked for before somebody signed out is not kept after", async () => {
  const asked = answers.now;
  await answers.forget();
  await take("/api/e/wsis/programme", {}, 200, asked);
  expect(await kept()).toEqual([]);
});

test.each([401, 403, 404])("who is answered %i keeps nothing of that event", async (status) => {
  await take("/api/me", me("ada"));
  await take("/api/e/wsis", home());
  await take("/api/e/other", home());
  await take("/api/e/wsis/programme", {}, status);
  expect(await kept()).toEqual(["/api/me", "/api/e/other"]);
});

test("who was removed keeps nothing but that", async () => {
  await take("/api/me", me("ada"));
  await take("/api/e/wsis/programme", {});
  await take("/api/e/wsis", home({ until_ms: null, reason: null }));
  expect(await kept()).toEqual(["/api/me", "/api/e/wsis"]);
});

test("a server that is in trouble takes nothing away", async () => {
  await take("/api/e/wsis/programme", {});
  await take("/api/e/wsis/programme", {}, 503);
  expect(await kept()).toEqual(["/api/e/wsis/programme"]);
});

test("there are never more than a hundred, and who one is stays", async () => {
  await take("/api/me", me("ada"));
  for (let at = 0; at < 110; at += 1) await take(`/api/e/event-${at}`, home());
  expect(await kept()).toHaveLength(101);
  expect(await kept()).toContain("/api/me");
  expect(await kept()).not.toContain("/api/e/event-9");
});

test.each([
  ["/api/me", me("ada"), 200],
  ["/api/e/wsis", home({ until_ms: null, reason: null }), 200],
  ["/api/e/wsis/programme", {}, 403],
])("once it is over, %s begins nothing anew", async (path, body, status) => {
  await take("/api/me", me("ben"));
  await answers.end();
  await take(path, body, status);
  expect(await answers.find(HERE + path)).toBeUndefined();
  expect([...caches.all.keys()]).toEqual([]);
});
