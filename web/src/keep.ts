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
}

/** Whoever signs out leaves nothing unsent behind for the next person at this device. */
export function forgetTyped(): void {
  forget(() => localStorage, "draft:");
  forget(() => sessionStorage, "outstanding:");
}

function forget(storage: () => Storage, prefix: string): void {
  try {
    for (const name of Object.keys(storage())) if (name.startsWith(prefix)) storage().removeItem(name);
  } catch {
    // Forbidden storage holds nothing.
  }
}

/** For this device, until it is taken away. */
export const device: Keep = new Careful(() => localStorage);
/** For this browser tab, over reloads. */
export const tab: Keep = new Careful(() => sessionStorage);
