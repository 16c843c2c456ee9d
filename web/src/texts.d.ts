declare module "virtual:texts/*" {
  import type { FluentPattern } from "./i18n";
  const entries: readonly (readonly [string, FluentPattern | null])[];
  export default entries;
}
