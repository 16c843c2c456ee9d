// Which page an address shows.
import { withTexts } from "./i18n";
import type { Route } from "./router";

export const routes: readonly Route[] = [
  { path: "/", load: () => withTexts(import("./events/FrontPage"), "home") },
  { path: "/sign-in", load: () => withTexts(import("./accounts/SignInPage"), "accounts") },
  { path: "/account", load: () => withTexts(import("./accounts/AccountPage"), "accounts") },
  { path: "/e/:slug", load: () => withTexts(import("./events/EventPage"), "home", "programme") },
  { path: "/e/:slug/programme", load: () => withTexts(import("./programme/ProgrammePage"), "programme") },
  { path: "/e/:slug/speakers/:speaker", load: () => withTexts(import("./programme/SpeakerPage"), "programme") },
  { path: "/e/:slug/settings", load: () => withTexts(import("./branding/SettingsPage"), "branding", "home"), inside: true },
  { path: "/e/:slug/s/:room", load: () => import("./session/SessionPage"), inside: true },
  { path: "/e/:slug/s/:room/desk", load: () => withTexts(import("./desk/DeskPage"), "desk"), inside: true },
  {
    path: "/e/:slug/s/:room/screen",
    load: () => withTexts(import("./screen/ScreenPage"), "screen"),
    inside: true,
    bare: true,
  },
  ...(import.meta.env.MODE === "production" ? [] : [{ path: "/_ui", load: () => import("./gallery/GalleryPage") }]),
];
