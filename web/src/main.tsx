// Where the app begins: the language first, then the page, then who one is.
import { render } from "preact";
import { App } from "./App";
import { told } from "./account";
import { api } from "./api";
import { fetchEarly } from "./events/early";
import { asksForLanguage, firstLanguage, speak } from "./i18n";
import { followLinks, match } from "./router";
import { routes } from "./routes";
import "./ui/base.css";
import "./ui/components.css";

async function begin(root: HTMLElement): Promise<void> {
  const found = match(routes, location.pathname);
  // All that the page needs is asked for at once.
  void found?.route.load().catch(() => undefined);
  if (found?.params["slug"] !== undefined) fetchEarly(found.params["slug"]);
  const me = api.me();
  await speak(firstLanguage(location.search, navigator.languages), asksForLanguage(location.search));
  followLinks(routes);
  render(<App />, root);
  told(await me);
}

const root = document.getElementById("app");
if (root !== null) void begin(root);
