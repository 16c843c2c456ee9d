// Where the app begins: the language first, then the page, then who one is.
import { render } from "preact";
import { App } from "./App";
import { loadMe, me, told } from "./account";
import { api } from "./api";
import { fetchEarly } from "./events/early";
import { asksForLanguage, firstLanguage, speak } from "./i18n";
import { atRest } from "./offline/rest";
import { onReturn } from "./offline/return";
import { isAway } from "./outcome";
import { comesAtOnce } from "./Outlet";
import { followLinks, match } from "./router";
import { routes } from "./routes";
import { recallTheme } from "./theme";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/components.css";
import "./ui/controls.css";
import "./ui/shell.css";

async function begin(root: HTMLElement): Promise<void> {
  recallTheme();
  const found = match(routes, location.pathname);
  // All that the page needs is asked for at once.
  if (found !== null && comesAtOnce(found.route)) void found.route.load().catch(() => undefined);
  if (found?.params["slug"] !== undefined) fetchEarly(found.params["slug"]);
  const whoever = api.me();
  await speak(firstLanguage(location.search, navigator.languages), asksForLanguage(location.search));
  followLinks(routes);
  render(<App />, root);
  told(await whoever);
  onReturn(() => {
    if (isAway(me.peek())) void loadMe();
  });
  void prepareForLater();
}

/** A server that has gone meanwhile, or has another build by now, is no harm to the page. */
async function prepareForLater(): Promise<void> {
  await atRest();
  const loaded = await import("./offline/enlist").catch((error: unknown) => {
    if (error instanceof TypeError) return null;
    throw error;
  });
  loaded?.listenToTabs();
  await loaded?.enlist();
}

/** Without its texts the app can say nothing: the page itself brings these words, in every language. */
function sayUnreachable(root: HTMLElement): void {
  const words = document.querySelector<HTMLTemplateElement>("#unreachable");
  if (words !== null) root.replaceChildren(words.content.cloneNode(true));
  addEventListener("online", () => location.reload());
}

const root = document.getElementById("app");
if (root !== null) {
  begin(root).catch((error: unknown) => {
    sayUnreachable(root);
    console.error(error);
  });
}
