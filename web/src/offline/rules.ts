// What the service worker does with a request, an answer, an old cache: pure decisions.

/** `page`, `asset` and `answer` are kept for when the server can't be reached; the rest is none of its business. */
export type Kind = "page" | "asset" | "answer" | "other";

export interface Asked {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
}

const ANSWERS = /^\/api\/(me|events|e\/[^/]+(\/programme|\/partners|\/speakers\/[^/]+)?)$/;
/** Pages that the server makes, and what is no page: files have a dot. */
const NOT_OURS = /^\/(api|link|outbox|health|metrics)(\/|$)|\.[^/]*$/;

export function kindOf({ method, mode, url }: Asked, origin: string): Kind {
  const asked = new URL(url);
  if (method !== "GET" || asked.origin !== origin) return "other";
  if (mode === "navigate") return NOT_OURS.test(asked.pathname) ? "other" : "page";
  if (asked.pathname.startsWith("/assets/")) return "asset";
  return ANSWERS.test(asked.pathname) ? "answer" : "other";
}

/** Signing in and out: from then on the copies are somebody else's. */
export function changesWho({ method, url }: Asked, origin: string): boolean {
  const asked = new URL(url);
  return method !== "GET" && asked.origin === origin && /^\/(api\/sign-out$|link(\/|$))/.test(asked.pathname);
}

/** `drop` is for those who may not read it any more; of what went wrong nothing is learnt. */
export function fateOf(status: number): "keep" | "drop" | "ignore" {
  if (status === 200) return "keep";
  return [401, 403, 404, 410].includes(status) ? "drop" : "ignore";
}

/** The server is away, says whoever stands before it. */
export function isAway(status: number): boolean {
  return status >= 502 && status <= 504;
}

/** The address under which all of an event is; of other answers, their own. */
export function placeOf(pathname: string): string {
  return /^\/api\/e\/[^/]+/.exec(pathname)?.[0] ?? pathname;
}

const SHELL = "shell-";

export function shellName(build: string): string {
  return SHELL + build;
}

/** The build before stays: a tab may still run it. `names` are in the order in which they were made. */
export function outlived(names: readonly string[], build: string): string[] {
  const before = names.filter((name) => name.startsWith(SHELL) && name !== shellName(build));
  return before.slice(0, -1);
}

/** What Chromium says of the link; others say nothing. */
export interface Link {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Whether every byte counts for somebody. */
export function isThin(link: Link | undefined): boolean {
  return link?.saveData === true || /2g|3g/.test(link?.effectiveType ?? "");
}

/** All texts of the languages of which a page has loaded some. */
export function spoken(texts: readonly (readonly string[])[], loaded: readonly string[]): string[] {
  return texts.filter((files) => files.some((file) => loaded.includes(file))).flat();
}

/** Of what a page has loaded: which answers are to be there offline. Who one is comes first. */
export function answersOf(loaded: readonly string[], thin: boolean): string[] {
  const asked = loaded.filter((path) => ANSWERS.test(path));
  const events = asked.filter((path) => path === placeOf(path) && path.startsWith("/api/e/"));
  const programmes = thin ? [] : events.map((path) => `${path}/programme`);
  return [...new Set(["/api/me", ...asked, ...programmes])];
}
