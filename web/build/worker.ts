// The service worker: built on its own to /sw.js, with the name of this build and the list of its files.
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rollup } from "vite";
import type { Shell } from "../src/offline/shell.ts";

const SOURCE = fileURLToPath(new URL("../src/offline/sw.ts", import.meta.url));
/** What one who is offline wants first. */
const FIRST = [
  "events/Doorway.tsx",
  "events/EventPage.tsx",
  "programme/ProgrammePage.tsx",
  "session/SessionPage.tsx",
  "offline/Age.tsx",
  "offline/OfflinePage.tsx",
  "offline/OfflineSession.tsx",
  "offline/unsent.ts",
];

export function worker(): Plugin {
  let target: string[] = [];
  let name = "";
  return {
    name: "worker",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      target = [config.build.target || []].flat();
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        if (bundle === undefined) return [];
        name = nameOf(html, bundle);
        return [{ tag: "meta", attrs: { name: "build", content: name }, injectTo: "head" }];
      },
    },
    async generateBundle(_, bundle) {
      const source = await compile(listOf(name, bundle), target);
      this.emitFile({ type: "asset", fileName: "sw.js", source });
    },
  };
}

/** Of the page and of the files, whose names follow from what is in them. */
function nameOf(html: string, bundle: Rollup.OutputBundle): string {
  const hash = createHash("sha256").update(html);
  for (const file of assets(bundle)) hash.update(`\0${file}`);
  return hash.digest("hex").slice(0, 12);
}

export function listOf(name: string, bundle: Rollup.OutputBundle): Shell {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const begins = chunks.filter(({ isEntry, moduleIds }) => isEntry || FIRST.some((page) => has(moduleIds, page)));
  if (begins.length <= FIRST.length) throw new Error(`Some of these pages are no longer loaded on their own: ${FIRST.join(", ")}`);
  const first = new Set(begins.flatMap((chunk) => withItsOwn(chunk, bundle)));
  const texts = textsOf(bundle);
  const rest = assets(bundle).filter((file) => !first.has(file) && !texts.flat().includes(file));
  return { build: name, first: [...first].map(rooted), rest: rest.map(rooted), texts: texts.map((files) => files.map(rooted)) };
}

function has(moduleIds: readonly string[], page: string): boolean {
  return moduleIds.some((id) => id.endsWith(`/src/${page}`));
}

function textsOf(bundle: Rollup.OutputBundle): string[][] {
  const found = new Map<string, string[]>();
  for (const file of assets(bundle)) {
    const language = /^assets\/texts-[^/]+\/([a-z]+)/.exec(file)?.[1];
    if (language !== undefined) found.set(language, [...(found.get(language) ?? []), file]);
  }
  return [...found.values()];
}

/** A chunk's file, with the styles and the chunks that it can't do without. */
function withItsOwn(chunk: Rollup.OutputChunk, bundle: Rollup.OutputBundle): string[] {
  const styles = chunk.viteMetadata?.importedCss ?? [];
  const others = chunk.imports.flatMap((file) => {
    const needed = bundle[file];
    return needed?.type === "chunk" ? withItsOwn(needed, bundle) : [];
  });
  return [chunk.fileName, ...styles, ...others];
}

function assets(bundle: Rollup.OutputBundle): string[] {
  return Object.keys(bundle).filter((file) => file.startsWith("assets/")).sort();
}

function rooted(file: string): string {
  return `/${file}`;
}

/** A plain script: not every browser lets a worker be a module. */
async function compile(shell: Shell, target: string[]): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "warn",
    define: { __SHELL__: JSON.stringify(shell) },
    build: { target, write: false, rolldownOptions: { input: SOURCE, output: { format: "iife" } } },
  });
  const [script] = (made as Rollup.RollupOutput).output;
  return script.code;
}
