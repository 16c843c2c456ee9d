declare module "virtual:texts" {
  import type { Texts } from "./phrases";
  const parts: Readonly<Record<string, () => Promise<{ default: Texts }>>>;
  export default parts;
}
