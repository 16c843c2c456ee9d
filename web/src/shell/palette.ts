// Opens the palette: its code is fetched the first time somebody wants it.
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

export const paletteOpen = signal(false);

export function openPalette(): void {
  paletteOpen.value = true;
}

/** Ctrl-K, or ⌘K, from anywhere. */
export function usePaletteKey(): void {
  useEffect(() => {
    const pressed = (press: KeyboardEvent) => {
      if (press.key.toLowerCase() !== "k" || !(press.ctrlKey || press.metaKey) || press.shiftKey || press.altKey) return;
      press.preventDefault();
      paletteOpen.value = !paletteOpen.value;
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
}
