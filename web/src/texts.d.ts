declare module "virtual:texts" {
  import type { Texts } from "./phrases";
  /** `<language>`, or `<language>/<area>`. */
  export default function load(part: string): Promise<{ default: Texts }>;
}
