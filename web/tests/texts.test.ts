// The texts in all languages, as they are in the locale files.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { FluentParser, FluentSerializer, Visitor, type Message } from "@fluent/syntax";
import { expect, test } from "vitest";
import { compile, textFiles } from "../build/texts.ts";
import { LANGUAGES } from "../src/i18n";
import { Phrases } from "../src/phrases";

const OTHERS = Object.keys(LANGUAGES).filter((language) => language !== "en");
const parser = new FluentParser();

function messages(language: string): Map<string, Message> {
  const found = new Map<string, Message>();
  for (const file of textFiles(language)) {
    for (const entry of parser.parse(readFileSync(file, "utf8")).body) {
      if (entry.type === "Junk") throw new Error(`${file}: ${entry.content}`);
      if (entry.type === "Message") found.set(entry.id.name, entry);
    }
  }
  return found;
}

function variables(message: Message | undefined): string[] {
  const names = new Set<string>();
  class Collect extends Visitor {
    override visitVariableReference(reference: { id: { name: string } }): void {
      names.add(reference.id.name);
    }
  }
  if (message !== undefined) new Collect().visit(message);
  return [...names].sort();
}

const english = messages("en");

test.each(OTHERS)("%s has every text that English has, and no other, with the same variables", (language) => {
  const theirs = messages(language);
  expect([...theirs.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [id, message] of english) {
    expect([id, variables(theirs.get(id))]).toEqual([id, variables(message)]);
  }
});

test.each(OTHERS)("%s says each text in every number that its grammar knows", (language) => {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  for (const [id, message] of messages(language)) {
    const source = new FluentSerializer().serializeEntry(message);
    if (!/\[(zero|one|two|few|many)\]/.test(source)) continue;
    const said = categories.filter((category) => new RegExp(`\\[${category}\\]`).test(source));
    const wanted = categories.filter((category) => !["other", ...optional(language)].includes(category));
    expect([id, said]).toEqual([id, expect.arrayContaining(wanted)]);
  }
});

/** “Many” is for millions in French and Spanish, and is said as “other”. */
function optional(language: string): string[] {
  return ["fr", "es"].includes(language) ? ["many"] : [];
}

const VALUES = [0, 1, 2, 3, 5, 11, 21, 100, 1200, 1_000_000, 0.5, -1, "Ada", "ليلى", ""];

test.each(Object.keys(LANGUAGES))("%s says every text as Project Fluent does", (language) => {
  const theirs = new FluentBundle(language);
  const ours = new Phrases([language], textFiles(language).flatMap((file) => compile(readFileSync(file, "utf8"))));
  for (const file of textFiles(language)) theirs.addResource(new FluentResource(readFileSync(file, "utf8")));
  const differ: unknown[] = [];
  for (const [id, message] of messages(language)) {
    const pattern = theirs.getMessage(id)?.value ?? "";
    for (const value of VALUES) {
      const args = Object.fromEntries(variables(message).map((name) => [name, value]));
      const faults: unknown[] = [];
      const said = ours.say(id, args, (name) => faults.push(name));
      // They isolate a space that is written as { " " }, too.
      const spoken = theirs.formatPattern(pattern, args, faults as Error[]).replace(/\u2068( )\u2069/g, "$1");
      if (said !== spoken || faults.length > 0) differ.push([id, value, said, spoken, faults]);
    }
  }
  expect(differ).toEqual([]);
});

test("a value that is missing is named, and the rest is said", () => {
  const missing: string[] = [];
  const ours = new Phrases(["en"], [["greet", ["Hello, ", ["name"], "."]], ["count", [["n", { one: "One.", other: "Many." }]]]]);
  expect(ours.say("greet", {}, (name) => missing.push(name))).toBe("Hello, \u2068{$name}\u2069.");
  expect(ours.say("count", {}, (name) => missing.push(name))).toBe("Many.");
  expect(ours.say("bye", {}, (name) => missing.push(name))).toBeNull();
  expect(missing).toEqual(["name", "n"]);
});

test.each([
  ["a = { NUMBER($n) }", "func"],
  ["a = { -brand }", "term"],
  ["a = { b }", "mesg"],
  ["a = { $n ->\n  [one] One\n *[many] Many\n}", "other"],
  ["a = { $n ->\n  [red] Red\n *[other] Another\n}", "red"],
])("what the app would not understand stops its being built: %s", (source, named) => {
  expect(() => compile(source)).toThrow(named);
});

test("every text that the app asks for by name is there", () => {
  const missing = sources("src").flatMap((file) => {
    const asked = [...readFileSync(file, "utf8").matchAll(/(?:\bt\(\s*|<Text id=)"([a-z][a-z0-9-]*)"/g)];
    return asked.map((match) => match[1] ?? "").filter((id) => !english.has(id)).map((id) => `${basename(file)}: ${id}`);
  });
  expect(missing).toEqual([]);
});

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) && !name.includes(".test.") ? [path] : [];
  });
}
