// What one tab learns of the account, all tabs of this browser know: a new name, a language, who signed in or out.
import { effect } from "@preact/signals";
import { me, told } from "./account";
import { done } from "./outcome";
import type { Me } from "./protocol.gen";

/** What is the same already goes no further: so it ends. */
export function listenToTabs(): void {
  const others = new BroadcastChannel("account");
  effect(() => {
    if (me.value?.ok) others.postMessage(me.value.body);
  });
  others.addEventListener("message", ({ data }: MessageEvent<Me>) => {
    const known = me.peek();
    if (!known?.ok || JSON.stringify(known.body) !== JSON.stringify(data)) told(done(data));
  });
}
