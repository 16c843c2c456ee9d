// How the web app is built, served while it is written, and tested.
import { defineConfig } from "vitest/config";
import { install } from "./build/install.ts";
import { pack } from "./build/pack.ts";
import { texts } from "./build/texts.ts";
import { worker } from "./build/worker.ts";

const SERVER = process.env["PLENARY_PUBLIC_URL"] ?? "http://127.0.0.1:8000";

/** What comes together: each file of its own costs as much as a few hundred bytes of code. */
const GROUPS = [
  { name: "app", tags: ["$initial" as const], priority: 4 },
  // What a session's own page shares with others: they are not to fetch the rest of it.
  { name: "course", test: /\/src\/(programme\/state|command|plain|session\/simple)\.ts$/, priority: 3 },
  {
    name: "room",
    test: /\/src\/(session|questions|chat)\/(?!\w+Page|SimpleRoom|About|Conduct|LinkDialog|\w+Form|forms|seeded)/,
    priority: 2,
  },
  { name: "sessions", test: /\/src\/programme\/(clocks|filter|hours|PhaseBadge|source)\./, priority: 1 },
  { name: "forms", test: /\/src\/.*(forms|TextForm|EditForm|MessageForm|ReportForm|seeded)\.tsx?$/, priority: 0 },
];

export default defineConfig({
  plugins: [texts(), install(), worker(), pack()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    // Of early 2022: the first with cascade layers and <dialog>.
    target: ["chrome99", "firefox98", "safari15.4"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What every page begins with is one file: it packs better, and each further one costs its headers.
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
  server: {
    // The browser's own Host goes along, so that the server's check of the Origin holds here, too.
    proxy: {
      "^/(api|link|outbox)": { target: SERVER, changeOrigin: false },
      "^/e/[^/]+/ws": { target: SERVER, changeOrigin: false, ws: true },
    },
  },
  test: {
    environment: "happy-dom",
    include: ["tests/**/*.test.{ts,tsx}", "src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
  },
});
