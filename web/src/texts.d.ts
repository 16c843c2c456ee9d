declare module "virtual:texts" {
  import type { Texts } from "./i18n";
  const parts: Readonly<Record<string, () => Promise<{ default: Texts }>>>;
  export default parts;
}
