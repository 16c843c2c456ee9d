// What there is to say of a session in a word each, in one line.
import { languageName } from "../format";
import type { SessionCard } from "../protocol.gen";

interface Props {
  readonly of: readonly string[];
  readonly class?: string;
  /** What they are, for those who hear them. */
  readonly label?: string;
}

export function Facts({ of, class: look = "", label }: Props) {
  if (of.length === 0) return null;
  return (
    <ul class={`facts ${look}`} aria-label={label}>
      {of.map((fact) => (
        <li key={fact}>
          <bdi>{fact}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** What is known of it. */
export function factsOf({ hall, type, language, tracks }: SessionCard): string[] {
  return [hall, type, languageName(language), ...tracks].filter(Boolean);
}
