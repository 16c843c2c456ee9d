// How the web app is built, served while it is written, and tested.
import { defineConfig } from "vitest/config";
import { groups } from "./build/chunks.ts";
import { install } from "./build/install.ts";
import { pack } from "./build/pack.ts";
import { texts } from "./build/texts.ts";
import { worker } from "./build/worker.ts";

const SERVER = process.env["PLENARY_PUBLIC_URL"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [texts(), install(), worker(), pack()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    // Of early 2022: the first with cascade layers and <dialog>.
    target: ["chrome99", "firefox98", "safari15.4"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Slower than what Vite has by itself, and smaller by a hundredth.
    minify: "terser",
    terserOptions: { compress: { passes: 2 } },
    // Packing takes most of the time, and is meant to.
    rolldownOptions: { checks: { bundlerTimings: false }, output: { codeSplitting: { groups } } },
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
