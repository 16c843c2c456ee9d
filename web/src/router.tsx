// Addresses and pages: a page's code is loaded with its first visit, and its heading takes the focus.
import { type ReadonlySignal, computed, signal } from "@preact/signals";
import type { ComponentChildren, ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";

export type Params = Readonly<Record<string, string>>;
export interface PageProps {
  readonly params: Params;
}

/** `path` is made of fixed parts and `:named` ones. */
export interface Route {
  readonly path: string;
  readonly load: () => Promise<{ default: ComponentType<PageProps> }>;
  /** Whether it is for an event's participants only. */
  readonly inside?: boolean;
  /** Whether it fills the screen, without the frame that other pages have. */
  readonly bare?: boolean;
}

export interface Match {
  readonly route: Route;
  readonly params: Params;
}

export function match(routes: readonly Route[], path: string): Match | null {
  for (const route of routes) {
    const params = paramsOf(route.path, path);
    if (params !== null) return { route, params };
  }
  return null;
}

function paramsOf(pattern: string, path: string): Params | null {
  const wanted = parts(pattern);
  const given = parts(path);
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [at, want] of wanted.entries()) {
    const part = given[at] ?? "";
    if (want.startsWith(":")) params[want.slice(1)] = part;
    else if (want !== part) return null;
  }
  return params;
}

function parts(path: string): string[] {
  return path.split("/").filter(Boolean).map(decoded);
}

/** A malformed escape is taken as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const address = signal(here());
/** Counts the pages that were shown, so that a new one's heading takes the focus once. */
const arrivals = signal(0);

function here(): string {
  return location.pathname + location.search;
}

export const path: ReadonlySignal<string> = computed(() => address.value.split("?")[0] ?? "/");
export const search: ReadonlySignal<URLSearchParams> = computed(
  () => new URLSearchParams(address.value.split("?")[1] ?? ""),
);

const _outdated = signal(false);

/** The server has another build of the app: the next page is loaded whole, as its code may have another name by now. */
export const outdated: ReadonlySignal<boolean> = _outdated;

export function outdate(): void {
  _outdated.value = true;
}

export function navigate(href: string, replace = false): void {
  writeAddress();
  const url = new URL(href, location.href);
  if (outdated.peek()) {
    location.assign(url);
    return;
  }
  if (replace) history.replaceState(null, "", url);
  else history.pushState(null, "", url);
  moved();
}

function moved(): void {
  clearTimeout(writing);
  writing = undefined;
  address.value = here();
}

/** A page other than the first is on the screen: its heading may take the focus. */
export function arrive(): void {
  arrivals.value += 1;
}

/** Browsers refuse to have it rewritten at every key: Safari a hundred times in half a minute. */
const WRITE_MS = 250;
let writing: ReturnType<typeof setTimeout> | undefined;

/** Puts state into the address without a new entry in the history; null and "" take a name out. */
export function setSearch(change: Readonly<Record<string, string | null>>): void {
  const params = new URLSearchParams(search.peek());
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === "") params.delete(name);
    else params.set(name, value);
  }
  const query = params.toString();
  address.value = path.peek() + (query && `?${query}`);
  clearTimeout(writing);
  writing = setTimeout(writeAddress, WRITE_MS);
}

function writeAddress(): void {
  if (writing === undefined) return;
  clearTimeout(writing);
  writing = undefined;
  if (location.pathname === path.peek()) history.replaceState(null, "", address.peek() + location.hash);
}

/** Follows plain links to pages of ours without a reload, and the browser's back and forward. */
export function followLinks(routes: readonly Route[]): void {
  addEventListener("popstate", moved);
  document.addEventListener("click", (click) => {
    const link = (click.target as Element | null)?.closest?.("a");
    if (!link || !isPlain(click) || link.target || link.hasAttribute("download")) return;
    if (link.origin !== location.origin || match(routes, link.pathname) === null) return;
    if (link.hash && link.pathname + link.search === here()) return;
    click.preventDefault();
    navigate(link.href);
  });
}

function isPlain(click: MouseEvent): boolean {
  const modified = click.metaKey || click.ctrlKey || click.shiftKey || click.altKey;
  return click.button === 0 && !modified && !click.defaultPrevented;
}

/** The title of the tab, while a page shows. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === "" ? "Plenary" : `${title} · Plenary`;
  }, [title]);
}

let focused = 0;

interface HeadingProps {
  /** For the tab; and for the page, unless there are children. */
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** A page's h1: takes the focus when it arrives, so that a screen reader starts there. */
export function Heading({ title, children }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrival = arrivals.value;
  useTitle(title);
  useEffect(() => {
    if (arrival === focused) return;
    focused = arrival;
    heading.current?.focus({ preventScroll: true });
  }, [arrival]);
  return (
    <h1 tabIndex={-1} ref={heading}>
      {children ?? <bdi>{title}</bdi>}
    </h1>
  );
}
