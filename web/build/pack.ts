// Packs the built files by Brotli, a tenth smaller than gzip, beside which they lie; the server sends whichever is known.
import { constants, brotliCompressSync } from "node:zlib";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Only what never changes under its name: the server makes the page itself anew for each address. */
const PACKED = /^assets\/.*\.(js|css)$/;
const OPTIONS = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

export function pack(): Plugin {
  return {
    name: "pack",
    apply: "build",
    enforce: "post",
    writeBundle({ dir = "dist" }, bundle) {
      for (const name of Object.keys(bundle).filter((name) => PACKED.test(name))) {
        const file = join(dir, name);
        writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file), OPTIONS));
      }
    },
  };
}
