// How long the server will find a text: code points, tidied as it does.

export function characters(text: string): number {
  return [...text.normalize("NFC").replace(/\r\n?/g, "\n").trim()].length;
}
