// What of the forum lies on this device, as the service worker keeps it.
import type { EventCard, Programme } from "../protocol.gen";
import { ANSWERS_CACHE } from "./word";

const PROGRAMME = /^\/api\/e\/[^/]+\/programme$/;

/** The events whose programme can be read without a connection. */
export async function keptEvents(): Promise<EventCard[]> {
  if (!(await isThere())) return [];
  const cache = await caches.open(ANSWERS_CACHE);
  const kept = (await cache.keys()).filter(({ url }) => PROGRAMME.test(new URL(url).pathname));
  const copies = await Promise.all(kept.map((request) => cache.match(request, { ignoreVary: true })));
  const programmes = await Promise.all(copies.map((copy) => copy?.json() as Promise<Programme> | undefined));
  return programmes.flatMap((programme) => (programme === undefined ? [] : [programme.event]));
}

/** Not where storage is forbidden, nor for pages that come without TLS from another machine. */
async function isThere(): Promise<boolean> {
  try {
    return "caches" in window && (await caches.has(ANSWERS_CACHE));
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
