// The partners are fetched when a page shows them, and again when the look says that they changed.
import { cleanup, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { currentEvent } from "../events/current";
import { done } from "../outcome";
import type { EventCard, Partners } from "../protocol.gen";
import { takePartners, usePartners } from "./partners";

let slug = 0;
const answers: Partners[] = [];
const asked: string[] = [];

function listed(revision: number, ...names: string[]): Partners {
  const partners = names.map((name) => ({ id: name, name, tier: "gold" as const, link: null, logo: null }));
  return { partners, revision };
}

function changed(partners: number): void {
  const look = { accent: null, logo: null, banner: null, partners, revision: partners };
  currentEvent.value = { slug: `e${slug}`, look } as EventCard;
}

function List() {
  const { partners } = usePartners(`e${slug}`);
  return <p>{partners?.ok ? partners.body.partners.map((partner) => partner.name).join(" ") || "none" : "nothing yet"}</p>;
}

beforeEach(() => {
  slug += 1;
  asked.length = 0;
  answers.length = 0;
  vi.spyOn(Math, "random").mockReturnValue(0);
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    return new Response(JSON.stringify(answers.shift()), { headers: { "Content-Type": "application/json" } });
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  currentEvent.value = null;
});

test("an event that never had partners is not asked for them", async () => {
  changed(0);
  render(<List />);
  await screen.findByText("none");
  expect(asked).toEqual([]);
});

test("they are fetched once, and again when they changed", async () => {
  answers.push(listed(3, "Nets"), listed(5, "Nets", "Waves"));
  changed(3);
  render(<List />);
  await screen.findByText("Nets");
  changed(5);
  await screen.findByText("Nets Waves");
  expect(asked).toEqual([`/api/e/e${slug}/partners`, `/api/e/e${slug}/partners`]);
});

test("whoever changed them has them from the answer", async () => {
  answers.push(listed(3, "Nets"));
  changed(3);
  render(<List />);
  await screen.findByText("Nets");
  takePartners(`e${slug}`, done(listed(4, "Waves")));
  changed(4);
  await screen.findByText("Waves");
  expect(asked).toHaveLength(1);
});

test("what is older does not come back", async () => {
  answers.push(listed(6, "Waves"));
  changed(6);
  render(<List />);
  await screen.findByText("Waves");
  takePartners(`e${slug}`, done(listed(5, "Nets")));
  await waitFor(() => expect(screen.queryByText("Nets")).toBeNull());
});
