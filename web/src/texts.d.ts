declare module "virtual:texts" {
  import type { PackedTexts } from "./phrases";
  /** `<language>`, or `<language>/<area>`. */
  export default function load(part: string): Promise<{ default: PackedTexts }>;
}
