// Shows the page of the address: its code is fetched first, and what was there stays until then.
import type { ComponentChildren, ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { isKnownHere } from "./account";
import { EventShell } from "./events/EventShell";
import { tab } from "./keep";
import { MissingPage } from "./MissingPage";
import { isReachable, isReplaced } from "./offline/build";
import { Offline } from "./offline/Offline";
import { type Match, type PageProps, type Route, arrive, match, path } from "./router";
import { routes } from "./routes";
import { Loading } from "./ui";

type Page = ComponentType<PageProps>;

type Shown =
  | { readonly kind: "page"; readonly path: string; readonly match: Match; readonly Page: Page }
  | { readonly kind: "door"; readonly path: string; readonly match: Match }
  | { readonly kind: "missing"; readonly path: string }
  | { readonly kind: "unreachable"; readonly path: string };

/** The code may be gone with its build: not twice within this time is the page loaded anew for it. */
const ONCE_IN_MS = 10_000;

const loaded = new Map<Route, Page>();

/** Whether a page's code is wanted before one is let in: whoever was never here is likely to stop at the door. */
export function comesAtOnce({ inside }: Route): boolean {
  return inside !== true || isKnownHere();
}

async function find(path: string): Promise<Shown> {
  const found = match(routes, path);
  if (found === null) return { kind: "missing", path };
  return comesAtOnce(found.route) ? fetchPage(path, found) : { kind: "door", path, match: found };
}

async function fetchPage(path: string, { route, params }: Match): Promise<Shown> {
  try {
    const Page = loaded.get(route) ?? (await route.load()).default;
    loaded.set(route, Page);
    return { kind: "page", path, match: { route, params }, Page };
  } catch (error) {
    if (!isLoadingError(error)) throw error;
    if (await isReplaced()) reloadOnce();
    return { kind: "unreachable", path };
  }
}

/** A script that can't be had is a TypeError; of styles Vite says so in words. */
function isLoadingError(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.message.startsWith("Unable to preload"));
}

function reloadOnce(): void {
  const before_ms = Number(tab.getItem("reloaded"));
  if (Date.now() - before_ms < ONCE_IN_MS) return;
  tab.setItem("reloaded", String(Date.now()));
  location.reload();
}

async function reloadWhenReachable(): Promise<void> {
  if (await isReachable()) location.reload();
}

export function Outlet() {
  const [shown, setShown] = useState<Shown | null>(null);
  const wanted = path.value;
  useEffect(() => {
    let current = true;
    void find(wanted).then((next) => {
      if (!current) return;
      if (shown !== null) {
        arrive();
        scrollTo(0, 0);
      }
      setShown(next);
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  useEffect(() => {
    if (shown?.kind === "door") return aheadOf(shown.match);
    return undefined;
  }, [shown]);
  return <Show shown={shown} />;
}

/** Whoever does something at the door is about to come in. */
function aheadOf({ route }: Match): () => void {
  const fetchAhead = () => void route.load().catch(() => undefined);
  const signs = ["input", "click"] as const;
  for (const sign of signs) addEventListener(sign, fetchAhead, { once: true });
  return () => {
    for (const sign of signs) removeEventListener(sign, fetchAhead);
  };
}

function Show({ shown }: { readonly shown: Shown | null }) {
  switch (shown?.kind) {
    case undefined:
      return <Loading />;
    case "missing":
      return <MissingPage />;
    case "unreachable":
      // Browsers may remember that a script could not be had: only a new document asks for it again.
      return <Offline onRetry={() => void reloadWhenReachable()} />;
    case "door":
      return (
        <InEvent match={shown.match}>
          <Late key={shown.path} path={shown.path} match={shown.match} />
        </InEvent>
      );
    case "page": {
      const { match, Page, path } = shown;
      return (
        <InEvent match={match}>
          <Page key={path} params={match.params} />
        </InEvent>
      );
    }
  }
}

/** Whoever is let in after all: the page's code comes now. */
function Late({ path, match }: { readonly path: string; readonly match: Match }) {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => void fetchPage(path, match).then(setShown), []);
  if (shown?.kind === "page") return <shown.Page params={match.params} />;
  return <Show shown={shown} />;
}

/** Pages that belong to no event stand by themselves. */
function InEvent({ match, children }: { readonly match: Match; readonly children: ComponentChildren }) {
  const slug = match.params["slug"];
  if (slug === undefined) return <>{children}</>;
  return (
    <EventShell key={slug} slug={slug} inside={match.route.inside === true}>
      {children}
    </EventShell>
  );
}
