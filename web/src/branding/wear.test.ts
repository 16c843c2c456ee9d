// An event's accent is on the page while one is in the event, and not after.
import { afterEach, expect, test } from "vitest";
import { wear } from "./wear";

const page = document.documentElement;
const accent = {
  chosen: "#ffcc00",
  light: { accent: "#806600", on: "#ffffff", soft: "#fff6d5" },
  dark: { accent: "#ffcc00", on: "#1a1400", soft: "#3d3200" },
};

afterEach(() => wear(null));

test("all six colours are there for the style sheet to choose from", () => {
  wear(accent);
  expect(page.hasAttribute("data-look")).toBe(true);
  const shown = ["light-accent", "light-on", "light-soft", "dark-accent", "dark-on", "dark-soft"];
  expect(shown.map((name) => page.style.getPropertyValue(`--look-${name}`))).toEqual([
    "#806600",
    "#ffffff",
    "#fff6d5",
    "#ffcc00",
    "#1a1400",
    "#3d3200",
  ]);
});

test("who leaves takes the colours off", () => {
  wear(accent);
  wear(null);
  expect(page.hasAttribute("data-look")).toBe(false);
  expect(page.style.getPropertyValue("--look-dark-soft")).toBe("");
});
