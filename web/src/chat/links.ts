// Finds the web addresses in a plain text, so that only these become links.

export interface Piece {
  readonly text: string;
  /** Null for what is no address. */
  readonly href: string | null;
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`{}|\\^\u2066-\u2069\u202a-\u202e\u3000-\u3002\uff08-\uffef]+/giu;
const ENDS_A_SENTENCE = /[.,;:!?…)\]»”’،؛؟*_~]+$/u;

/** The pieces in order; put together they are the text. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimmed(match[0]);
    const href = hrefOf(address);
    if (href === null) continue;
    if (match.index > at) found.push({ text: text.slice(at, match.index), href: null });
    found.push({ text: address, href });
    at = match.index + address.length;
  }
  if (at < text.length) found.push({ text: text.slice(at), href: null });
  return found;
}

/** Without the sentence's own marks; a closing bracket stays where the address opened one. */
function trimmed(address: string): string {
  const end = ENDS_A_SENTENCE.exec(address);
  if (end === null) return address;
  const short = address.slice(0, end.index);
  const opened = end[0].startsWith(")") && count(short, "(") > count(short, ")");
  return opened ? address.slice(0, end.index + 1) : short;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** Null for what is not an address of the web, or hides where it leads behind a user name. */
function hrefOf(address: string): string | null {
  try {
    const url = new URL(address);
    const web = url.protocol === "https:" || url.protocol === "http:";
    return web && url.username === "" && url.password === "" ? url.href : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
