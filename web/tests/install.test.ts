// Icons, manifest and mark.
import { inflateSync } from "node:zlib";
import { render } from "@testing-library/preact";
import { h } from "preact";
import { expect, test } from "vitest";
import { drawFavicon, paint } from "../build/mark";
import { encodePng } from "../build/png";
import { Mark } from "../src/shell/Mark";

const COLOURS = { ground: "#102030", ink: "#ffffff", accent: "#0000ff" };
const PLAIN = { scale: 1, round: 0 };

function pixel(pixels: Uint8Array, side_px: number, x: number, y: number): readonly number[] {
  const at = (Math.floor((y / 24) * side_px) * side_px + Math.floor((x / 24) * side_px)) * 4;
  return Array.from(pixels.subarray(at, at + 4));
}

test("the mark is painted where it is drawn", () => {
  const pixels = paint(240, PLAIN, COLOURS);
  expect(pixel(pixels, 240, 6, 12)).toEqual([255, 255, 255, 255]); // the stem
  expect(pixel(pixels, 240, 17.6, 10.1)).toEqual([255, 255, 255, 255]); // the seats
  expect(pixel(pixels, 240, 11.2, 10.1)).toEqual([0, 0, 255, 255]); // the speaker
  expect(pixel(pixels, 240, 8.4, 10.1)).toEqual([16, 32, 48, 255]); // between them
});

test("corners are round where they should be, and only there", () => {
  expect(paint(64, PLAIN, COLOURS)[3]).toBe(255);
  expect(paint(64, { scale: 1, round: 0.25 }, COLOURS)[3]).toBe(0);
});

test("a file holds every pixel", () => {
  const side_px = 5;
  const pixels = Uint8Array.from({ length: side_px * side_px * 4 }, (_, at) => (at * 37) % 256);
  const file = encodePng(pixels, side_px);
  const length = file.readUInt32BE(33);
  const rows = inflateSync(file.subarray(41, 41 + length));
  const out: number[] = [];
  for (let at = 0; at < pixels.length; at += 1) {
    const row = Math.floor(at / (side_px * 4));
    out.push(((rows[at + row + 1] ?? 0) + (out[at - side_px * 4] ?? 0)) % 256);
  }
  expect(Uint8Array.from(out)).toEqual(pixels);
  // The end of every PNG: its name, and its sum as everybody writes it.
  expect(file.subarray(-12).toString("hex")).toBe("0000000049454e44ae426082");
});

test("the icon of the tab is the mark of the page", () => {
  const mark = render(h(Mark, {})).container;
  const icon = drawFavicon(COLOURS, COLOURS);
  for (const [part, names] of [["svg", ["viewBox"]], ["path", ["d"]], ["circle", ["cx", "cy", "r"]]] as const) {
    for (const name of names) expect(icon).toContain(`${name}="${mark.querySelector(part)?.getAttribute(name)}"`);
  }
});
