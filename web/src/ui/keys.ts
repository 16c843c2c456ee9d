// Keys pressed anywhere inside an element that is no control itself.
import { useLayoutEffect, useRef } from "preact/hooks";

export function useKeys<Part extends HTMLElement>(onKey: (press: KeyboardEvent) => void) {
  const part = useRef<Part>(null);
  const latest = useRef(onKey);
  latest.current = onKey;
  useLayoutEffect(() => {
    const element = part.current;
    const listen = (press: KeyboardEvent) => latest.current(press);
    element?.addEventListener("keydown", listen);
    return () => element?.removeEventListener("keydown", listen);
  }, []);
  return part;
}
