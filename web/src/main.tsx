// Where the app begins: the language first, then the page, then who one is.
import { render } from "preact";
import { App } from "./App";
import { loadMe } from "./account";
import { asksForLanguage, firstLanguage, speak } from "./i18n";
import { followLinks, match } from "./router";
import { routes } from "./routes";
import "./ui/base.css";
import "./ui/components.css";

async function begin(root: HTMLElement): Promise<void> {
  // The page's code comes at the same time as the language's texts.
  void match(routes, location.pathname)?.route.load().catch(() => undefined);
  await speak(firstLanguage(location.search, navigator.languages), asksForLanguage(location.search));
  followLinks(routes);
  render(<App />, root);
  await loadMe();
}

const root = document.getElementById("app");
if (root !== null) void begin(root);
