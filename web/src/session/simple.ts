// The simple view of a session: large letters and few buttons, for those who chose it on this device.
import { type ReadonlySignal, signal } from "@preact/signals";
import { device } from "../keep";
import { arrive } from "../router";

const KEPT_AS = "simple-view";

const chosen = signal(device.getItem(KEPT_AS) === "yes");

export const isSimple: ReadonlySignal<boolean> = chosen;

export function chooseSimple(simple: boolean): void {
  if (simple) device.setItem(KEPT_AS, "yes");
  else device.removeItem(KEPT_AS);
  chosen.value = simple;
  // The switch is gone with its view: the title of the other one takes the focus.
  arrive();
}
