// What there is to say of a session in a word each, in one line.

interface Props {
  /** The empty ones are left out. */
  readonly of: readonly string[];
  readonly class?: string;
  /** What they are, for those who hear them. */
  readonly label?: string;
}

export function Facts({ of, class: look = "", label }: Props) {
  const facts = of.filter(Boolean);
  if (facts.length === 0) return null;
  return (
    <ul class={`facts ${look}`} aria-label={label}>
      {facts.map((fact) => (
        <li key={fact}>
          <bdi>{fact}</bdi>
        </li>
      ))}
    </ul>
  );
}
