// The texts in all languages, as they are in the locale files.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { FluentParser, FluentSerializer, Visitor, type Message } from "@fluent/syntax";
import { expect, test } from "vitest";
import { compile, textFiles } from "../build/texts.ts";
import { bundleOf, LANGUAGES, type Texts } from "../src/i18n";

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

test.each(Object.keys(LANGUAGES))("%s formats every text without a fault", (language) => {
  const entries = textFiles(language).flatMap((file) => compile(readFileSync(file, "utf8")));
  const bundle = bundleOf(language as keyof typeof LANGUAGES, entries as Texts);
  for (const [id, message] of messages(language)) {
    const args = Object.fromEntries(variables(message).map((name) => [name, 3]));
    const errors: Error[] = [];
    const pattern = bundle.getMessage(id)?.value;
    if (pattern) bundle.formatPattern(pattern, args, errors);
    expect([id, errors]).toEqual([id, []]);
  }
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
