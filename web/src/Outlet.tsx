// Shows the page of the address: its code is fetched first, and what was there stays until then.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
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
  | { readonly kind: "missing"; readonly path: string }
  | { readonly kind: "unreachable"; readonly path: string };

/** The code may be gone with its build: not twice within this time is the page loaded anew for it. */
const ONCE_IN_MS = 10_000;

const loaded = new Map<Route, Page>();

async function find(path: string): Promise<Shown> {
  const found = match(routes, path);
  if (found === null) return { kind: "missing", path };
  try {
    const Page = loaded.get(found.route) ?? (await found.route.load()).default;
    loaded.set(found.route, Page);
    return { kind: "page", path, match: found, Page };
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
  return <Show shown={shown} />;
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
    case "page": {
      const { match, Page, path } = shown;
      const page = <Page key={path} params={match.params} />;
      const slug = match.params["slug"];
      if (slug === undefined) return page;
      return (
        <EventShell key={slug} slug={slug} inside={match.route.inside === true}>
          {page}
        </EventShell>
      );
    }
  }
}
