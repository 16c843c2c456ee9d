// Puts texts together. `build/texts.ts` has parsed them: what is left to do is values, and words that go by number.

/** A value by its name, or the words for it: by the number itself or its plural category (CLDR); `other` is always there. */
export type Placeable = readonly [name: string] | readonly [name: string, words: Readonly<Record<string, Pattern>>];
export type Pattern = string | readonly (string | Placeable)[];
export type Texts = readonly (readonly [id: string, pattern: Pattern])[];
/** The ids, with a space between them, and the pattern of each. */
export type PackedTexts = readonly [ids: string, patterns: readonly Pattern[]];
export type Args = Readonly<Record<string, string | number>>;

// So that a value keeps its own direction among words of another: Unicode UAX #9.
const ISOLATE = "\u2068";
const END = "\u2069";

export function unpack([ids, patterns]: PackedTexts): Texts {
  return ids.split(" ").map((id, at) => [id, patterns[at] ?? ""]);
}

export class Phrases {
  private readonly texts: ReadonlyMap<string, Pattern>;
  private readonly numbers: Intl.NumberFormat;
  private readonly plurals: Intl.PluralRules;

  constructor(locales: readonly string[], texts: Texts) {
    this.texts = new Map(texts);
    this.numbers = new Intl.NumberFormat([...locales]);
    this.plurals = new Intl.PluralRules([...locales]);
  }

  /** As Project Fluent says it, with every value isolated. Null when there is no such text. */
  say(id: string, args: Args, onMissing: (name: string) => void): string | null {
    const pattern = this.texts.get(id);
    return pattern === undefined ? null : this.join(pattern, args, onMissing);
  }

  private join(pattern: Pattern, args: Args, onMissing: (name: string) => void): string {
    if (typeof pattern === "string") return pattern;
    const parts = pattern.map((part) => {
      if (typeof part === "string") return part;
      const said = this.place(part, args, onMissing);
      return pattern.length > 1 ? ISOLATE + said + END : said;
    });
    return parts.join("");
  }

  private place([name, words]: Placeable, args: Args, onMissing: (name: string) => void): string {
    const value = args[name];
    if (value === undefined) onMissing(name);
    if (words !== undefined) return this.join(this.choose(words, value), args, onMissing);
    if (value === undefined) return `{$${name}}`;
    return typeof value === "number" ? this.numbers.format(value) : value;
  }

  private choose(words: Readonly<Record<string, Pattern>>, value: string | number | undefined): Pattern {
    const said = typeof value === "number" ? (words[value] ?? words[this.plurals.select(value)]) : undefined;
    return said ?? words["other"] ?? "";
  }
}
