import { expect, test } from "vitest";
import { pieces } from "./links";

function links(text: string): (string | null)[] {
  return pieces(text)
    .filter((piece) => piece.href !== null)
    .map((piece) => piece.href);
}

test.each([
  ["see https://example.org/a?b=c#d now", ["https://example.org/a?b=c#d"]],
  ["http://example.org.", ["http://example.org/"]],
  ["(https://example.org/)", ["https://example.org/"]],
  ["https://example.org/wiki/Forum_(Geneva), yes", ["https://example.org/wiki/Forum_(Geneva)"]],
  ["انظر https://example.org/صفحة؟", ["https://example.org/%D8%B5%D9%81%D8%AD%D8%A9"]],
  ["请看https://example.org/页。好", ["https://example.org/%E9%A1%B5"]],
  ["two: https://a.example https://b.example", ["https://a.example/", "https://b.example/"]],
])("in %j", (text, hrefs) => {
  expect(links(text)).toEqual(hrefs);
});

test.each([
  "javascript:alert(1)",
  "data:text/html,hello",
  "ftp://example.org",
  "https://bank.example@evil.example/",
  "http://",
  "<img src=x onerror=alert(1)>",
  "example.org",
])("%j is no link", (text) => {
  expect(links(text)).toEqual([]);
});

test("the pieces put together are the text", () => {
  const text = "a https://example.org/x, b <b>https://example.org</b> c";
  expect(pieces(text).map((piece) => piece.text).join("")).toBe(text);
});
