// Takes the copies of answers from this device, for whoever signs out.
import { ANSWERS_CACHE } from "./word";

/** The service worker does it, too; but it need not be there, and storage may be forbidden. */
export function forgetAnswers(): void {
  if ("caches" in window) void caches.delete(ANSWERS_CACHE).catch(() => undefined);
}
