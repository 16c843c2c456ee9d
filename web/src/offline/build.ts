// Which build of the app this page runs, and whether the server has another one.
import { t } from "../i18n";
import { outdate, outdated } from "../router";
import { toast } from "../ui";

const NAMED = /<meta name="build" content="(\w+)"/;
/** What a server says that has no web app. */
const NONE = "none";
const A_DAY_MS = 86_400_000;

/** Null while the app is being written, and is not built. */
export function ownBuild(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? null;
}

/** A server or a service worker has said which one it has. Nothing is loaded anew unless somebody wants it. */
export function hearOfBuild(build: string): void {
  const own = ownBuild();
  if (own === null || build === own || build === NONE || outdated.peek()) return;
  outdate();
  toast(t("core-new-version"), {
    action: { label: t("core-reload"), run: () => location.reload() },
    lasts_ms: A_DAY_MS,
  });
}

/** Asks the server itself. False when it can't be reached, too. */
export async function isReplaced(): Promise<boolean> {
  const build = NAMED.exec((await servedPage()) ?? "")?.[1];
  return build !== undefined && build !== ownBuild();
}

export async function isReachable(): Promise<boolean> {
  return (await servedPage()) !== null;
}

/** The app's page as the server has it now, past all copies. */
async function servedPage(): Promise<string | null> {
  try {
    const page = await fetch("/", { cache: "no-store" });
    return page.ok ? await page.text() : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
