// The frame around every page: skip link, header, ways through the event, main, news.
import { Fault } from "./Fault";
import { t } from "./i18n";
import { Outlet } from "./Outlet";
import { match, path } from "./router";
import { routes } from "./routes";
import { Header } from "./shell/Header";
import { OnDemand } from "./shell/OnDemand";
import { paletteOpen } from "./shell/palette";
import { hasPlaces, Places } from "./shell/Places";
import { toast } from "./ui";
import { Toasts } from "./ui/toasts";

export function App() {
  if (match(routes, path.value)?.route.bare === true) return <Main />;
  return (
    <div class={hasPlaces() ? "app with-places" : "app"}>
      <a class="skip" href="#main">
        {t("core-skip")}
      </a>
      <Header />
      <Places />
      <Main />
      <Toasts />
      {paletteOpen.value ? (
        <OnDemand load={() => import("./palette/Palette")} given={{}} onFailure={noPalette} />
      ) : null}
    </div>
  );
}

function noPalette(): void {
  toast(t("core-refused-offline"));
  paletteOpen.value = false;
}

function Main() {
  return (
    <main id="main" tabIndex={-1}>
      <Fault>
        <Outlet />
      </Fault>
    </main>
  );
}
