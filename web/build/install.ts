// What makes the web app installable: its manifest and icons, and the tags of the page that name them.
import type { HtmlTagDescriptor, Plugin } from "vite";
import { type Colours, drawFavicon, paint, type Shape } from "./mark.ts";
import { encodePng } from "./png.ts";

/** `--paper`, `--ink` and `--accent` of web/src/ui/tokens.css; tests/unit/test_contrast.py holds them together. */
const LIGHT: Colours = { ground: "#fbf9f5", ink: "#171e2c", accent: "#195094" };
const DARK: Colours = { ground: "#101319", ink: "#efece8", accent: "#91c3f6" };
/** On a home screen the mark stands on ink, in any theme. */
const BADGE: Colours = { ...DARK, ground: LIGHT.ink };

interface Icon extends Shape {
  readonly name: string;
  readonly side_px: number;
  readonly purpose?: "any" | "maskable";
}

/** A maskable icon may be cut to a circle of four fifths; Apple rounds the corners itself. */
const ICONS: readonly Icon[] = [
  { name: "icon-192.png", side_px: 192, scale: 0.78, round: 0.22, purpose: "any" },
  { name: "icon-512.png", side_px: 512, scale: 0.78, round: 0.22, purpose: "any" },
  { name: "icon-maskable.png", side_px: 512, scale: 0.62, round: 0, purpose: "maskable" },
  { name: "icon-apple.png", side_px: 180, scale: 0.7, round: 0 },
];

/** Within the page: as a file of its own its headers would weigh more than itself. */
function inline(svg: string): string {
  return `data:image/svg+xml,${svg.trim().replaceAll('"', "'").replace(/[#%<>]/g, encodeURIComponent)}`;
}

const TAGS: readonly HtmlTagDescriptor[] = [
  { tag: "meta", attrs: { name: "theme-color", content: LIGHT.ground, media: "(prefers-color-scheme: light)" } },
  { tag: "meta", attrs: { name: "theme-color", content: DARK.ground, media: "(prefers-color-scheme: dark)" } },
  { tag: "link", attrs: { rel: "icon", href: inline(drawFavicon(LIGHT, DARK)), type: "image/svg+xml" } },
  { tag: "link", attrs: { rel: "apple-touch-icon", href: "/icon-apple.png" } },
  { tag: "link", attrs: { rel: "manifest", href: "/manifest.webmanifest" } },
];

/** Plenary's name is the same in every language, and there is nothing else to read in it. */
function manifest(): object {
  return {
    id: "/",
    name: "Plenary",
    short_name: "Plenary",
    lang: "en",
    dir: "auto",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: LIGHT.ground,
    theme_color: LIGHT.ground,
    categories: ["education", "news", "social"],
    icons: [
      { src: "/icon.svg", type: "image/svg+xml", sizes: "any", purpose: "any" },
      ...ICONS.flatMap(({ name, side_px, purpose }) =>
        purpose ? [{ src: `/${name}`, type: "image/png", sizes: `${side_px}x${side_px}`, purpose }] : [],
      ),
    ],
  };
}

export function install(): Plugin {
  return {
    name: "install",
    transformIndexHtml: () => TAGS.map((tag) => ({ ...tag, injectTo: "head" as const })),
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "manifest.webmanifest", source: JSON.stringify(manifest()) });
      this.emitFile({ type: "asset", fileName: "icon.svg", source: drawFavicon(LIGHT, DARK) });
      for (const icon of ICONS) {
        const source = encodePng(paint(icon.side_px, icon, BADGE), icon.side_px);
        this.emitFile({ type: "asset", fileName: icon.name, source });
      }
    },
  };
}
