// The texts of the web app: `config/locales/<lang>/*.ftl`, parsed when the app is built, one chunk a language.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { FluentResource } from "@fluent/bundle";
import type { Plugin } from "vite";

export const LOCALES = join(dirname(fileURLToPath(import.meta.url)), "../../config/locales");
const PREFIX = "virtual:texts/";
/** What only the server says: its mails, and the refusals it sends as ready sentences. */
const KEPT_BY_THE_SERVER = new Set(["server.ftl", "refusals.ftl"]);

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

export function texts(): Plugin {
  return {
    name: "texts",
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const files = textFiles(id.slice(PREFIX.length + 1));
      for (const file of files) this.addWatchFile(file);
      const entries = files.flatMap((file) => compile(readFileSync(file, "utf8")));
      return `export default ${JSON.stringify(entries)};`;
    },
  };
}
