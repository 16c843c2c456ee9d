// The HTTP calls: what is asked, and that every answer is a value.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api } from "../src/api";
import { speak } from "../src/i18n";

let asked: [string, RequestInit][];

function server(answer: () => Response | Promise<Response>): void {
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
    asked.push([path, init]);
    return Promise.resolve().then(answer);
  });
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

beforeEach(async () => {
  asked = [];
  await speak("fr");
});

afterEach(() => vi.unstubAllGlobals());

test("an answer is a value, asked for in the language of the page", async () => {
  server(() => json({ account: null, outbox: true }));
  expect(await api.me()).toEqual({ ok: true, body: { account: null, outbox: true } });
  expect(asked[0]?.[0]).toBe("/api/me");
  expect(asked[0]?.[1]).toMatchObject({ method: "GET", headers: { "Accept-Language": "fr" } });
});

test("a refusal is a value with its code, words and field", async () => {
  const refusal = { code: "empty", message: "Il faut un nom.", field: "name", facts: {} };
  server(() => json(refusal, 422));
  expect(await api.join("open", " ")).toEqual({ ok: false, refusal });
  expect(asked[0]?.[1].body).toBe(`{"name":" ","language":"fr"}`);
});

test("an answer that breaks off is none", async () => {
  const breaking = new ReadableStream({
    pull: (stream) => stream.error(new TypeError("network error")),
  });
  server(() => new Response(breaking, { headers: { "Content-Type": "application/json" } }));
  expect(await api.me()).toMatchObject({ ok: false, refusal: { code: "offline" } });
});

test("no answer at all is a refusal, too", async () => {
  server(() => Promise.reject(new TypeError("Failed to fetch")));
  expect(await api.events()).toMatchObject({ ok: false, refusal: { code: "offline" } });
});

test("so is a page of some proxy in between", async () => {
  server(() => new Response("<h1>Log in to the hotel</h1>", { headers: { "Content-Type": "text/html" } }));
  expect(await api.events()).toMatchObject({ ok: false, refusal: { code: "offline" } });
});

test("names in an address are escaped", async () => {
  server(() => json({}));
  await api.eventHome("a/b?c");
  expect(asked[0]?.[0]).toBe("/api/e/a%2Fb%3Fc");
});
