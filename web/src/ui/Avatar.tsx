// A person's initials on a colour of their own, until there are pictures.

interface Props {
  /** Gives the colour: the same person has the same one everywhere. */
  readonly id: string;
  readonly name: string;
  readonly large?: boolean;
}

/** Beside the name, which says it all: hidden from those who listen. */
export function Avatar({ id, name, large = false }: Props) {
  return (
    <span class={large ? "avatar large" : "avatar"} style={{ "--hue": hueOf(id) }} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** Of the first word and the last; one alone where scripts have no capitals, as two would read as a word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = initial(words[0]);
  const last = words.length > 1 ? initial(words.at(-1)) : "";
  return first.toLocaleLowerCase() === first ? first : first + last;
}

function initial(word: string | undefined): string {
  return [...(word ?? "")][0]?.toLocaleUpperCase() ?? "";
}

const FULL_CIRCLE = 360;

export function hueOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return hash % FULL_CIRCLE;
}
