// Which page an address shows.
import { withTexts } from "./i18n";
import type { Route } from "./router";

export const routes: readonly Route[] = [
  { path: "/", load: () => withTexts("home", import("./events/FrontPage")) },
  { path: "/sign-in", load: () => withTexts("accounts", import("./accounts/SignInPage")) },
  { path: "/account", load: () => withTexts("accounts", import("./accounts/AccountPage")) },
  { path: "/e/:slug", load: () => withTexts("home", withTexts("programme", import("./events/EventPage"))) },
  { path: "/e/:slug/programme", load: () => withTexts("programme", import("./programme/ProgrammePage")) },
  { path: "/e/:slug/speakers/:speaker", load: () => withTexts("programme", import("./programme/SpeakerPage")) },
  { path: "/e/:slug/settings", load: () => withTexts("branding", import("./branding/SettingsPage")), inside: true },
  { path: "/e/:slug/s/:room", load: () => import("./session/SessionPage"), inside: true },
  { path: "/e/:slug/s/:room/desk", load: () => withTexts("desk", withTexts("moderation", import("./desk/DeskPage"))), inside: true },
  {
    path: "/e/:slug/s/:room/screen",
    load: () => withTexts("screen", import("./screen/ScreenPage")),
    inside: true,
    bare: true,
  },
  ...(import.meta.env.MODE === "production" ? [] : [{ path: "/_ui", load: () => import("./gallery/GalleryPage") }]),
];
