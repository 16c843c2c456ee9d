// What a screen does for those who stand before it: it stays on, and its controls come when somebody stirs.
import { useEffect, useState } from "preact/hooks";

const IDLE_MS = 3_000;
const STIRS = ["pointermove", "pointerdown", "keydown"] as const;

/** Whether somebody has just moved the pointer, touched the screen or pressed a key. */
export function useAwake(): boolean {
  const [awake, wake] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stir = () => {
      wake(true);
      clearTimeout(timer);
      timer = setTimeout(() => wake(false), IDLE_MS);
    };
    for (const type of STIRS) addEventListener(type, stir, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const type of STIRS) removeEventListener(type, stir);
    };
  }, []);
  return awake;
}

/** Keeps the display from sleeping; a browser gives the lock back whenever the page is hidden. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let left = false;
    const take = async () => {
      const taken = await lockScreen();
      if (left) await taken?.release();
      else lock = taken;
    };
    const seen = () => {
      if (document.visibilityState === "visible") void take();
    };
    seen();
    document.addEventListener("visibilitychange", seen);
    return () => {
      left = true;
      document.removeEventListener("visibilitychange", seen);
      void lock?.release();
    };
  }, []);
}

/** Null where the browser cannot, or the device refuses, as on a low battery. */
async function lockScreen(): Promise<WakeLockSentinel | null> {
  if (!("wakeLock" in navigator)) return null;
  try {
    return await navigator.wakeLock.request("screen");
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
