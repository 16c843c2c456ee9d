// How the web app is built, served while it is written, and tested.
import { defineConfig } from "vitest/config";
import { texts } from "./build/texts.ts";

const SERVER = process.env["PLENARY_PUBLIC_URL"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [texts()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    target: ["chrome87", "firefox78", "safari14"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      "/api": SERVER,
      "/link": SERVER,
      "/outbox": SERVER,
      "^/e/[^/]+/ws": { target: SERVER, ws: true },
    },
  },
  test: {
    environment: "happy-dom",
    include: ["tests/**/*.test.{ts,tsx}", "src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
  },
});
