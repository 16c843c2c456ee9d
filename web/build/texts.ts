// The texts of the web app: `config/locales/<lang>/*.ftl`, parsed when the app is built. One chunk a language, and one
// for each page that has many of its own and that few people open.
import { readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { FluentResource } from "@fluent/bundle";
import type { Plugin } from "vite";

export const LOCALES = join(dirname(fileURLToPath(import.meta.url)), "../../config/locales");
const INDEX = "virtual:texts";
const PREFIX = `${INDEX}/`;
/** What only the server says: its mails, and the refusals it sends as ready sentences. */
const KEPT_BY_THE_SERVER = new Set(["server.ftl", "refusals.ftl"]);

/** By the names of their files; a page brings its own: see `src/routes.ts`. */
const APART = new Set(["accounts", "branding", "desk", "home", "offline", "programme"]);

export function textFiles(language: string): string[] {
  return readdirSync(join(LOCALES, language))
    .filter((name) => name.endsWith(".ftl") && !KEPT_BY_THE_SERVER.has(name))
    .sort()
    .map((name) => join(LOCALES, language, name));
}

/** `[id, pattern]` of every message and term: what a FluentBundle needs, without its parser. */
export function compile(source: string): [string, unknown][] {
  return new FluentResource(source).body.map(({ id, value }) => [id, value]);
}

/** The parts of a language's texts: the language itself, and `<language>/<area>` for what stands apart. */
export function partsOf(language: string): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const file of textFiles(language)) {
    const area = basename(file, ".ftl");
    const part = APART.has(area) ? `${language}/${area}` : language;
    parts.set(part, [...(parts.get(part) ?? []), file]);
  }
  return parts;
}

/** How each part is loaded, by its name. */
function index(): string {
  const parts = readdirSync(LOCALES).flatMap((language) => [...partsOf(language).keys()]);
  const rows = parts.map((part) => `  "${part}": () => import("${PREFIX}${part}"),`);
  return ["export default {", ...rows, "};"].join("\n");
}

export function texts(): Plugin {
  return {
    name: "texts",
    resolveId: (id) => (id === INDEX || id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${INDEX}`) return index();
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const part = id.slice(PREFIX.length + 1);
      const files = partsOf(part.split("/")[0] ?? "").get(part) ?? [];
      for (const file of files) this.addWatchFile(file);
      const entries = files.flatMap((file) => compile(readFileSync(file, "utf8")));
      return `export default ${JSON.stringify(entries)};`;
    },
  };
}
