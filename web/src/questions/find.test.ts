import { expect, test } from "vitest";
import type { Question } from "../protocol.gen";
import { finding } from "./find";

const QUESTION = {
  text: "Who pays for the café in the villages?",
  asker: { id: "zoe", name: "Zoë" },
  asker_name: null,
  answer: null,
  labels: ["Money"],
} as unknown as Question;

test.each(["", "  ", "cafe", "PAYS village", "zoe money"])("%j finds it", (words) => {
  expect(finding(words)(QUESTION)).toBe(true);
});

test.each(["pays nothing", "bob"])("%j does not", (words) => {
  expect(finding(words)(QUESTION)).toBe(false);
});

test("an answer is found as soon as it is there", () => {
  expect(finding("everybody")(QUESTION)).toBe(false);
  const answered = { ...QUESTION, answer: { text: "Everybody.", by: { id: "mo", name: "Mo" }, at_ms: 0 } };
  expect(finding("everybody")(answered)).toBe(true);
});
