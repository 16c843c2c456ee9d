// The texts of the web app: `config/locales/<lang>/*.ftl`, parsed when the app is built. One file a language, and one
// for each page that has many of its own and that few people open.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { FluentResource } from "@fluent/bundle";
import type { Plugin } from "vite";
import type { Pattern, Placeable } from "../src/phrases.ts";

export const LOCALES = join(dirname(fileURLToPath(import.meta.url)), "../../config/locales");
const INDEX = "virtual:texts";
const PREFIX = `${INDEX}/`;
/** What only the server says: its mails, and the refusals it sends as ready sentences. */
const KEPT_BY_THE_SERVER = new Set(["server.ftl", "refusals.ftl"]);

const PLURALS = new Set(["zero", "one", "two", "few", "many", "other"]);

/** By the names of their files; a page brings its own: see `src/routes.ts`. */
const APART = new Set([
  "accounts",
  "branding",
  "desk",
  "desk-forms",
  "events-door",
  "home",
  "moderation",
  "offline",
  "programme",
  "screen",
  "session-forms",
]);

export function textFiles(language: string): string[] {
  return readdirSync(join(LOCALES, language))
    .filter((name) => name.endsWith(".ftl") && !KEPT_BY_THE_SERVER.has(name))
    .sort()
    .map((name) => join(LOCALES, language, name));
}

/** `[id, pattern]` of every message, as `src/phrases.ts` puts them together. */
export function compile(source: string): [string, Pattern][] {
  return new FluentResource(source).body.map(({ id, value }) => [id, value === null ? "" : shortened(id, value as Parsed)]);
}

/** Fluent's own tree, as far as our texts go. */
type Parsed = string | readonly (string | Expression)[];
type Expression =
  | { readonly type: "str"; readonly value: string }
  | { readonly type: "var"; readonly name: string }
  | { readonly type: "select"; readonly selector: Expression; readonly variants: readonly Variant[]; readonly star: number };
interface Variant {
  readonly key: { readonly type: string; readonly value: string };
  readonly value: Parsed;
}

function shortened(id: string, pattern: Parsed): Pattern {
  if (typeof pattern === "string") return pattern;
  const parts = pattern.map((part) => (typeof part === "string" ? part : placed(id, part)));
  return parts.every((part) => typeof part === "string") ? parts.join("") : parts;
}

/** Throws where a text uses more of Fluent than the app understands. */
function placed(id: string, expression: Expression): string | Placeable {
  if (expression.type === "str") return expression.value;
  if (expression.type === "var") return [expression.name];
  if (expression.type !== "select" || expression.selector.type !== "var") throw new Error(`${id}: ${JSON.stringify(expression)}`);
  const { selector, variants, star } = expression;
  if (variants[star]?.key.value !== "other") throw new Error(`${id}: *[other] is what fits when nothing else does`);
  // Numbers first: the app looks for them first, Fluent for whatever stands first.
  const keys = variants.map(({ key }) => String(key.value));
  const fits = keys.every((key, at) => PLURALS.has(key) || (/^\d+$/.test(key) && !PLURALS.has(keys[at - 1] ?? "")));
  if (!fits) throw new Error(`${id}: numbers and then plurals are chosen from, not ${keys.join()}`);
  return [selector.name, Object.fromEntries(variants.map(({ key, value }) => [key.value, shortened(id, value)]))];
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

/** All that a part says, as a module: the ids and then the words, which packs better than both by turns. */
function moduleOf(files: readonly string[]): string {
  const entries = files.flatMap((file) => compile(readFileSync(file, "utf8")));
  const ids = entries.map(([id]) => id).join(" ");
  return `export default ${JSON.stringify([ids, entries.map(([, pattern]) => pattern)])};`;
}

/** Every part's module, by its name. */
function modules(): Map<string, string> {
  const parts = readdirSync(LOCALES).flatMap((language) => [...partsOf(language)]);
  return new Map(parts.map(([part, files]) => [part, moduleOf(files)]));
}

/** While the app is written: each part is a module of its own, made anew when its files change. */
function table(): string {
  const rows = [...modules().keys()].map((part) => `  "${part}": () => import("${PREFIX}${part}"),`);
  return ["const parts = {", ...rows, "};", "export default (part) => parts[part]();"].join("\n");
}

/** Built, they lie in one folder named for what is in them: a list of all their names would weigh on every page. */
function folderOf(built: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256").update(JSON.stringify([...built]));
  return `texts-${hash.digest("base64url").slice(0, 8)}`;
}

const fileOf = (part: string) => `${part.replace("/", "-")}.js`;

export function texts(): Plugin {
  let built: ReadonlyMap<string, string> | null = null;
  return {
    name: "texts",
    configResolved({ command }) {
      built = command === "build" ? modules() : null;
    },
    resolveId: (id) => (id === INDEX || id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${INDEX}`) return built === null ? table() : finder(folderOf(built));
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const part = id.slice(PREFIX.length + 1);
      const files = partsOf(part.split("/")[0] ?? "").get(part) ?? [];
      for (const file of files) this.addWatchFile(file);
      return moduleOf(files);
    },
    generateBundle() {
      if (built === null) return;
      for (const [part, source] of built) {
        this.emitFile({ type: "asset", fileName: `assets/${folderOf(built)}/${fileOf(part)}`, source });
      }
    },
  };
}

/** From a file in `assets/`. */
function finder(folder: string): string {
  return `export default (part) => import(/* @vite-ignore */ \`./${folder}/\${part.replace("/", "-")}.js\`);`;
}
