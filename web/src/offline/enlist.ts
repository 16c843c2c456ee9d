// Brings the service worker in, and tells it what to keep.
import { hearOfBuild, ownBuild } from "./build";
import { isFromWorker, type ToWorker } from "./word";

/** Also of what no page waits for, and so fetched along. */
export { listenToTabs } from "../tabs";

export async function enlist(): Promise<void> {
  if (!("serviceWorker" in navigator) || ownBuild() === null) return;
  navigator.serviceWorker.addEventListener("message", (message) => {
    if (isFromWorker(message.data)) hearOfBuild(message.data.build);
  });
  if (!(await registered())) return clearAway();
  const { active } = await navigator.serviceWorker.ready;
  const word: ToWorker = { loaded: loadedPaths() };
  active?.postMessage(word);
}

/** Where there is none, or the browser forbids it, everything works, but for being offline. */
async function registered(): Promise<boolean> {
  // To register what is about to go would keep it.
  if (navigator.serviceWorker.controller !== null) return true;
  try {
    await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
    return true;
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return false;
    throw error;
  }
}

/** What is left of a worker that has gone: nobody serves it any more. Browsers without a worker may forbid caches, too. */
async function clearAway(): Promise<void> {
  if (!("caches" in window)) return;
  const names = await caches.keys().catch(() => []);
  await Promise.all(names.map((name) => caches.delete(name)));
}

function loadedPaths(): string[] {
  const urls = performance.getEntriesByType("resource").map((entry) => new URL(entry.name, location.href));
  return [...new Set(urls.filter((url) => url.origin === location.origin).map((url) => url.pathname))];
}
