// Shows the page of the address: its code is fetched first, and what was there stays until then.
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { EventShell } from "./events/EventShell";
import { MissingPage } from "./MissingPage";
import { UNREACHABLE } from "./outcome";
import { type Match, type PageProps, type Route, arrive, match, path } from "./router";
import { routes } from "./routes";
import { ErrorBox, Loading } from "./ui";

type Page = ComponentType<PageProps>;

type Shown =
  | { readonly kind: "page"; readonly path: string; readonly match: Match; readonly Page: Page }
  | { readonly kind: "missing"; readonly path: string }
  | { readonly kind: "unreachable"; readonly path: string };

const loaded = new Map<Route, Page>();

async function find(path: string): Promise<Shown> {
  const found = match(routes, path);
  if (found === null) return { kind: "missing", path };
  try {
    const Page = loaded.get(found.route) ?? (await found.route.load()).default;
    loaded.set(found.route, Page);
    return { kind: "page", path, match: found, Page };
  } catch (error) {
    if (error instanceof TypeError) return { kind: "unreachable", path };
    throw error;
  }
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
      // The app may have been built anew, so that this page's code has another name: a reload finds it.
      return <ErrorBox refusal={UNREACHABLE} onRetry={() => location.reload()} />;
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
