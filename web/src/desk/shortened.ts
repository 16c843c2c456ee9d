// A question's text where there is only one line for it.

const LONG = 80;

export function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, " ")];
  return characters.length <= LONG ? characters.join("") : `${characters.slice(0, LONG).join("")}…`;
}
