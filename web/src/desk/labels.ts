// Labels as one writes them in a line, with commas between them.

/** Commas as they are written in our languages. */
const COMMA = /[,،，、]/;

/** As many as the server takes. */
export const LIMIT_LABELS = 5;

export function readLabels(line: string): string[] {
  return line
    .split(COMMA)
    .map((label) => label.trim())
    .filter(Boolean);
}

/** What is there already stays. */
export function withLabels(had: readonly string[], added: readonly string[]): readonly string[] {
  return [...new Set([...had, ...added])];
}
