// Hands an address on: by the device's own ways where it has some, else as something to paste, else to be copied by hand.
import { signal } from "@preact/signals";
import { toClipboard } from "../clipboard";
import { t } from "../i18n";
import { toast } from "../ui";

/** What is to be copied by hand, while the browser lets nobody do it for them. */
export const toCopy = signal<string | null>(null);

/** Of a session, or of one of its questions, as others may open it. */
export function addressOf(event: string, room: string, question?: string): string {
  const session = `${location.origin}/e/${encodeURIComponent(event)}/s/${encodeURIComponent(room)}`;
  return question === undefined ? session : `${session}?question=${encodeURIComponent(question)}`;
}

export function canShare(): boolean {
  return typeof navigator.share === "function";
}

export async function share(title: string, url: string): Promise<void> {
  if (!canShare()) return copy(url);
  try {
    await navigator.share({ title, url });
  } catch (error) {
    // Whoever changed their mind is not told so.
    if (!(error instanceof DOMException && error.name === "AbortError")) await copy(url);
  }
}

export async function copy(url: string): Promise<void> {
  if (await toClipboard(url)) toast(t("session-link-copied"));
  else toCopy.value = url;
}
