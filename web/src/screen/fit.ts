// The largest letters in which a text fits its place.

/** The largest whole number from `least` to `most` that fits; `least` when none does. What is smaller fits, too. */
export function largest(least: number, most: number, fits: (size: number) => boolean): number {
  let low = least;
  let high = Math.max(least, Math.floor(most));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How tall a line of it stands, in its letters' size: scripts with marks above and below need more. */
export function lineHeightOf(text: string): number {
  if (/[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff]/u.test(text)) return 1.5;
  if (/[\u3000-\u9fff\uac00-\ud7af]/u.test(text)) return 1.3;
  return 1.14;
}
