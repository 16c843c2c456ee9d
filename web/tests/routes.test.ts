// Which pages there are in which build.
import { expect, test, vi } from "vitest";
import { match } from "../src/router";

async function finds(path: string, mode: string): Promise<boolean> {
  vi.resetModules();
  vi.stubEnv("MODE", mode);
  const { routes } = await import("../src/routes");
  vi.unstubAllEnvs();
  return match(routes, path) !== null;
}

test("the design system is shown to those who build, and to nobody else", async () => {
  expect(await finds("/_ui", "developer")).toBe(true);
  expect(await finds("/_ui", "production")).toBe(false);
  expect(await finds("/account", "production")).toBe(true);
});
