// Whether there is space for two things side by side.
import { useEffect, useState } from "preact/hooks";

export function useWide(from_rem = 60): boolean {
  const query = `(min-width: ${from_rem}rem)`;
  const [wide, setWide] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const screen = matchMedia(query);
    const look = () => setWide(screen.matches);
    look();
    screen.addEventListener("change", look);
    return () => screen.removeEventListener("change", look);
  }, [query]);
  return wide;
}
