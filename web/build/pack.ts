// Packs the built files, beside which they lie: by Brotli, a tenth smaller than gzip, and by Zopfli's gzip, which takes
// its time and is a twentieth smaller than zlib's. The server sends whichever is known.
import { constants, brotliCompressSync } from "node:zlib";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipAsync } from "@gfx/zopfli";
import type { Plugin } from "vite";

/** Only what never changes under its name: the server makes the page itself anew for each address. */
const PACKED = /^assets\/.*\.(js|css)$/;
const OPTIONS = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

export function pack(): Plugin {
  return {
    name: "pack",
    apply: "build",
    enforce: "post",
    async writeBundle({ dir = "dist" }, bundle) {
      for (const name of Object.keys(bundle).filter((name) => PACKED.test(name))) {
        const plain = readFileSync(join(dir, name));
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(plain, OPTIONS));
        writeFileSync(join(dir, `${name}.gz`), await gzipAsync(plain, {}));
      }
    },
  };
}
