// Whether the screen is as a page would like it, also when it is turned or resized.
import { useEffect, useState } from "preact/hooks";

/** `query` as in CSS: `(min-width: 64rem)`. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const look = () => setMatches(list.matches);
    list.addEventListener("change", look);
    return () => list.removeEventListener("change", look);
  }, [query]);
  return matches;
}
