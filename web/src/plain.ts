// Words as one searches them.

/** Without case, accents and other marks: `Éducation` is found by `education`, `إدارة` by `ادارة`. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase();
}

export function wordsIn(text: string): string[] {
  return plain(text).split(/\s+/).filter(Boolean);
}
