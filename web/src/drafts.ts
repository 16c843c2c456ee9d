// What somebody is typing, kept on this device until it is sent: over reloads, drops and closed lids.
import { type Signal, effect, signal } from "@preact/signals";
import { device } from "./keep";

const PREFIX = "draft:";
const drafts = new Map<string, Signal<string>>();

/** One draft per room and field, shared by all who ask for it. An empty one is forgotten. */
export function draft(room: string, field: string): Signal<string> {
  const name = `${PREFIX}${room}:${field}`;
  const known = drafts.get(name);
  if (known !== undefined) return known;
  const text = signal(device.getItem(name) ?? "");
  drafts.set(name, text);
  effect(() => (text.value === "" ? device.removeItem(name) : device.setItem(name, text.value)));
  return text;
}

/** On the screen, too. */
export function forgetDrafts(): void {
  for (const text of drafts.values()) text.value = "";
  device.forget(PREFIX);
}
