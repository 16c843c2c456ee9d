// Copies of the server's answers, for one account at a time: when somebody else is signed in, all of them go.
import type { EventHome, Me } from "../protocol.gen";
import { fateOf, placeOf } from "./rules.ts";
import { ANSWERS_CACHE, AS_OF } from "./word.ts";

const ME = "/api/me";
const MOST = 100;

export class Answers {
  private readonly caches: CacheStorage;
  private era = 0;
  private ended = false;

  constructor(caches: CacheStorage) {
    this.caches = caches;
  }

  /** To be told with an answer that is asked for now: what was asked for in an earlier era may be somebody else's. */
  get now(): number {
    return this.era;
  }

  find(url: string): Promise<Response | undefined> {
    return this.caches.match(url, { cacheName: ANSWERS_CACHE, ignoreVary: true });
  }

  async forget(): Promise<void> {
    this.era += 1;
    await this.caches.delete(ANSWERS_CACHE);
  }

  /** None is kept from now on, whenever it was asked for. */
  end(): Promise<void> {
    this.ended = true;
    return this.forget();
  }

  /** Keeps what the server said, or drops what one may no longer read. The answer is used up. */
  async take(url: string, answer: Response, era: number): Promise<void> {
    const { pathname } = new URL(url);
    switch (fateOf(answer.status)) {
      case "keep":
        return this.keep(url, pathname, answer, era);
      case "drop":
        return this.drop(placeOf(pathname));
      case "ignore":
        return undefined;
    }
  }

  private async keep(url: string, pathname: string, answer: Response, era: number): Promise<void> {
    const body = await answer.blob();
    if (pathname === ME && (await this.isNews(url, body))) {
      await this.forget();
      era = this.now;
    }
    if (isEvent(pathname) && (JSON.parse(await body.text()) as EventHome).removed) await this.drop(pathname);
    if (this.isPast(era)) return;
    const cache = await this.open();
    if (this.isPast(era)) return;
    await cache.put(url, copyOf(answer, body));
    await this.bound(cache);
  }

  /** Whether somebody else is signed in than the copies were made for; nobody is somebody else, too. */
  private async isNews(url: string, body: Blob): Promise<boolean> {
    const before = await this.find(url);
    return before === undefined || accountOf(await before.text()) !== accountOf(await body.text());
  }

  private async drop(place: string): Promise<void> {
    if (this.ended) return;
    const cache = await this.open();
    for (const { url } of await cache.keys()) {
      if (placeOf(new URL(url).pathname) === place) await cache.delete(url);
    }
  }

  private async bound(cache: Cache): Promise<void> {
    const copies = (await cache.keys()).filter(({ url }) => new URL(url).pathname !== ME);
    for (const oldest of copies.slice(0, Math.max(0, copies.length - MOST))) await cache.delete(oldest);
  }

  private isPast(era: number): boolean {
    return this.ended || era !== this.era;
  }

  private open(): Promise<Cache> {
    return this.caches.open(ANSWERS_CACHE);
  }
}

function isEvent(pathname: string): boolean {
  return pathname.startsWith("/api/e/") && placeOf(pathname) === pathname;
}

function accountOf(me: string): string | null {
  return (JSON.parse(me) as Me).account?.id ?? null;
}

function copyOf(answer: Response, body: Blob): Response {
  const at_ms = Date.parse(answer.headers.get("Date") ?? "") || Date.now();
  return new Response(body, { headers: { "Content-Type": "application/json", [AS_OF]: String(at_ms) } });
}
