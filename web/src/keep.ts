// Where things outlive a reload: the browser's storage, or only memory where the browser forbids it.
import type { Keep } from "./outstanding";

/** Storage that is full or forbidden throws; then what was typed lives as long as the page. */
class Careful implements Keep {
  private readonly memory = new Map<string, string>();
  private readonly storage: () => Storage;

  constructor(storage: () => Storage) {
    this.storage = storage;
  }

  getItem(name: string): string | null {
    try {
      return this.storage().getItem(name) ?? this.memory.get(name) ?? null;
    } catch {
      return this.memory.get(name) ?? null;
    }
  }

  setItem(name: string, value: string): void {
    try {
      this.storage().setItem(name, value);
      this.memory.delete(name);
    } catch {
      this.memory.set(name, value);
    }
  }

  removeItem(name: string): void {
    this.memory.delete(name);
    try {
      this.storage().removeItem(name);
    } catch {
      // Nothing was ever stored there.
    }
  }

  names(prefix: string): string[] {
    const found = new Set([...this.memory.keys(), ...this.stored()]);
    return [...found].filter((name) => name.startsWith(prefix));
  }

  watch(listener: (name: string, value: string | null) => void): () => void {
    const told = ({ key, newValue }: StorageEvent) => {
      if (key !== null) listener(key, newValue);
    };
    addEventListener("storage", told);
    return () => removeEventListener("storage", told);
  }

  forget(prefix: string): void {
    for (const name of this.names(prefix)) this.removeItem(name);
  }

  private stored(): string[] {
    try {
      return Object.keys(this.storage());
    } catch {
      return [];
    }
  }
}

/** For this device, until it is taken away. */
export const device = new Careful(() => localStorage);
/** For this browser tab, over reloads. */
export const tab = new Careful(() => sessionStorage);
