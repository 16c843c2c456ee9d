// Whether somebody is at work in a list: points at it, touches it, or has the focus in it.

/** So long after the last move it may be put in order. */
export const PATIENCE_MS = 3_000;
/** A mouse that was not moved for so long was left lying there: nobody aims with it. */
export const LYING_MS = 60_000;

export class Attention {
  private pointed = false;
  private focused = false;
  private last_ms = -Infinity;

  /** A move of the hand, a key, a turn of the wheel. */
  moved(now_ms: number): void {
    this.last_ms = now_ms;
  }

  /** Over the list, or a finger on it. */
  pointer(isThere: boolean, now_ms: number): void {
    this.pointed = isThere;
    this.moved(now_ms);
  }

  focus(isThere: boolean, now_ms: number): void {
    this.focused = isThere;
    this.moved(now_ms);
  }

  /** Nothing is to be pushed away from under them, however long they sit still. */
  get isThere(): boolean {
    return this.pointed || this.focused;
  }

  /** How long what is there has to keep its order; 0 when it need not. */
  wait_ms(now_ms: number): number {
    return Math.max(0, this.last_ms + (this.pointed ? LYING_MS : PATIENCE_MS) - now_ms);
  }

  /** Follows what happens in an element; tells when somebody left it. */
  watch(element: HTMLElement, onLeft: () => void): () => void {
    const moved = () => this.moved(Date.now());
    const listeners: Readonly<Record<string, (event: Event) => void>> = {
      pointerenter: () => this.pointer(true, Date.now()),
      pointerleave: () => {
        this.pointer(false, Date.now());
        onLeft();
      },
      focusin: () => this.focus(true, Date.now()),
      focusout: (event) => {
        this.focus(element.contains((event as FocusEvent).relatedTarget as Node | null), Date.now());
        if (!this.focused) onLeft();
      },
      pointermove: moved,
      pointerdown: moved,
      keydown: moved,
      wheel: moved,
    };
    for (const [type, listener] of Object.entries(listeners)) element.addEventListener(type, listener, { passive: true });
    return () => {
      for (const [type, listener] of Object.entries(listeners)) element.removeEventListener(type, listener);
    };
  }
}
