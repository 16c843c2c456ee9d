import { expect, test } from "vitest";
import { type Box, placeBeside } from "./place";

const SCREEN = { width: 400, height: 300 };
const PANEL = { width: 150, height: 100 };

function buttonAt(left: number, top: number): Box {
  return { left, top, right: left + 44, bottom: top + 44, width: 44, height: 44 };
}

test.each([
  ["below, and ends with it", 300, 20, "ltr", { inline: 194, block: 64 }],
  ["above, where there is no space below", 300, 200, "ltr", { inline: 194, block: 100 }],
  ["not beyond where reading begins", 10, 20, "ltr", { inline: 8, block: 64 }],
  ["from the other side where one reads to the left", 20, 20, "rtl", { inline: 230, block: 64 }],
  ["on the screen, where there is space neither above nor below", 300, 90, "ltr", { inline: 194, block: 134 }],
] as const)("a panel stands %s", (_, left, top, direction, spot) => {
  expect(placeBeside(buttonAt(left, top), PANEL, SCREEN, direction)).toEqual(spot);
});

test.each([
  ["before the button", 300, "ltr", { inline: 150, block: 90 }],
  ["behind it, where there is no space before it", 20, "ltr", { inline: 64, block: 90 }],
  ["before it in the direction of reading", 20, "rtl", { inline: 186, block: 90 }],
] as const)("a high panel stands %s", (_, left, direction, spot) => {
  expect(placeBeside(buttonAt(left, 90), { width: 150, height: 200 }, SCREEN, direction)).toEqual(spot);
});

test("a panel covers its button only where there is no space at all", () => {
  expect(placeBeside(buttonAt(130, 90), { width: 270, height: 200 }, SCREEN, "ltr")).toEqual({ inline: 8, block: 90 });
});

test("a panel that is larger than the screen begins on it", () => {
  expect(placeBeside(buttonAt(300, 90), { width: 500, height: 400 }, SCREEN, "ltr")).toEqual({ inline: 8, block: 8 });
});
