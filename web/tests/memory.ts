// Storage of a device, for tests: what one page changes, the others are told of.
import type { Keep } from "../src/outstanding";

type Listener = (name: string, value: string | null) => void;

export class Device {
  readonly kept = new Map<string, string>();
  private readonly listeners = new Set<Listener>();

  /** As one page has it. */
  page(): Keep {
    let own: Listener | null = null;
    const tell = (name: string, value: string | null) => {
      for (const listener of this.listeners) if (listener !== own) listener(name, value);
    };
    return {
      getItem: (name) => this.kept.get(name) ?? null,
      setItem: (name, value) => {
        this.kept.set(name, value);
        tell(name, value);
      },
      removeItem: (name) => {
        if (this.kept.delete(name)) tell(name, null);
      },
      names: (prefix) => [...this.kept.keys()].filter((name) => name.startsWith(prefix)),
      watch: (listener) => {
        own = listener;
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
    };
  }
}
