// The service worker: what was here once is here without a network, and nothing of it is older than it must be.
import { Answers } from "./answers.ts";
import { answersOf, changesWho, isAway, isThin, kindOf, type Link, outlived, shellName, spoken } from "./rules.ts";
import type { Shell } from "./shell.ts";
import { type FromWorker, isToWorker } from "./word.ts";

declare const self: ServiceWorkerGlobalScope;
declare const __SHELL__: Shell;

/** How long a copy is held back for the server's own answer. */
const PATIENCE_MS = 3_000;
const PAGE = "/";
const shell = __SHELL__;
const ours = new Set([...shell.first, ...shell.rest, ...shell.texts.flat()]);
const answers = new Answers(caches);

self.addEventListener("install", (event) => {
  event.waitUntil(install());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener("message", (event) => {
  if (isToWorker(event.data)) event.waitUntil(keepFor(event.data.loaded));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (ended) return undefined;
  if (changesWho(request, location.origin)) event.waitUntil(answers.forget());
  switch (kindOf(request, location.origin)) {
    case "page":
      return event.respondWith(servePage(event));
    case "asset":
      return event.respondWith(serveAsset(event));
    case "answer":
      return event.respondWith(serveAnswer(event));
    case "other":
      return undefined;
  }
});

/** Fails when the server has another build by now; the browser tries again. */
async function install(): Promise<void> {
  const page = await fetch(PAGE, { cache: "no-cache" });
  if (!page.ok || !(await page.clone().text()).includes(shell.build)) throw new Error(`This is not ${shell.build}.`);
  await (await openShell()).put(PAGE, page);
  await keepAssets(shell.first);
  await self.skipWaiting();
}

/** Pages of the build before go on; they hear that there is a newer one. */
async function takeOver(): Promise<void> {
  await Promise.all(outlived(await caches.keys(), shell.build).map((name) => caches.delete(name)));
  // Firefox shows its own error page when a preload fails, whatever the worker answers.
  if ("userAgentData" in navigator) await self.registration.navigationPreload.enable();
  await self.clients.claim();
  const word: FromWorker = { build: shell.build };
  for (const client of await self.clients.matchAll()) client.postMessage(word);
}

/** What a page has loaded before the worker was there, and the rest of the app where bytes are cheap. */
async function keepFor(loaded: readonly string[]): Promise<void> {
  const thin = isThin((navigator as { readonly connection?: Link }).connection);
  await keepAssets([...loaded.filter((path) => ours.has(path)), ...spoken(shell.texts, loaded)]);
  if (!thin) await keepAssets(shell.rest);
  for (const path of answersOf(loaded, thin)) {
    if (ended) return;
    const url = new URL(path, location.origin).href;
    if ((await answers.find(url)) === undefined) await ask(url);
  }
}

/** It may still be at it when all of it is to go: what was cleared away is not begun again. */
async function keepAssets(paths: readonly string[]): Promise<void> {
  if (ended) return;
  const cache = await openShell();
  for (const path of paths) {
    if (ended) return;
    if ((await cache.match(path)) !== undefined) continue;
    // An older build may have the very same file.
    const file = (await caches.match(path)) ?? (await fetch(path));
    if (file.ok) await cache.put(path, file);
  }
}

async function servePage(event: FetchEvent): Promise<Response> {
  const preloaded = event.preloadResponse as Promise<Response | undefined>;
  const fresh = preloaded.then((page) => page ?? fetch(event.request));
  event.waitUntil(fresh.then(endWhenUnwanted, () => undefined));
  return freshOr(fresh, () => caches.match(PAGE, { cacheName: shellName(shell.build), ignoreVary: true }));
}

async function serveAsset(event: FetchEvent): Promise<Response> {
  const { pathname } = new URL(event.request.url);
  const kept = await caches.match(pathname);
  if (kept !== undefined) return kept;
  const file = await fetch(event.request);
  if (file.ok && ours.has(pathname)) event.waitUntil(put(pathname, file.clone()));
  return file;
}

function serveAnswer(event: FetchEvent): Promise<Response> {
  const { url } = event.request;
  const era = answers.now;
  const fresh = fetch(event.request);
  event.waitUntil(fresh.then((answer) => answers.take(url, answer.clone(), era), () => undefined));
  event.waitUntil(fresh.then(endWhenUnwanted, () => undefined));
  return freshOr(fresh, () => answers.find(url));
}

async function ask(url: string): Promise<void> {
  const era = answers.now;
  await answers.take(url, await fetch(url), era);
}

/** What the server says, unless it is away or slow and there is a copy. */
async function freshOr(fresh: Promise<Response>, copy: () => Promise<Response | undefined>): Promise<Response> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  const there = fresh.then((answer) => (isAway(answer.status) ? null : answer), () => null);
  return (await Promise.race([there, late])) ?? (await copy()) ?? fresh;
}

let asked = false;
let ended = false;

/** A server that has no worker any more wants none: this one goes, and all it kept. */
async function endWhenUnwanted(): Promise<void> {
  if (asked) return;
  asked = true;
  const answer = await fetch("/sw.js", { method: "HEAD", cache: "no-store" }).catch(() => null);
  if (answer === null) asked = false;
  if (answer?.status !== 404 && answer?.status !== 410) return;
  ended = true;
  await answers.end();
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  await self.registration.unregister();
}

async function put(path: string, file: Response): Promise<void> {
  if (!ended) await (await openShell()).put(path, file);
}

function openShell(): Promise<Cache> {
  return caches.open(shellName(shell.build));
}
