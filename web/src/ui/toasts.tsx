// Short news at the edge of the screen, read out by screen readers; nothing that one must not miss.
import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n";
import { Button } from "./Button";
import { Icon } from "./Icon";

/** What one may do about it while it is shown: undo, mostly. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action: ToastAction | null;
}

const SHOWN_MS = 8_000;
const LIMIT_SHOWN = 3;
const toasts = signal<readonly Toast[]>([]);
let last = 0;

export function toast(text: string, { action = null }: { readonly action?: ToastAction | null } = {}): void {
  last += 1;
  const others = toasts.value.filter((other) => other.text !== text);
  toasts.value = [...others, { id: last, text, action }].slice(-LIMIT_SHOWN);
}

function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

/** The live region is always there, so that what appears in it is read. */
export function Toasts() {
  return (
    <div class="toasts" role="status">
      {toasts.value.map((toast) => (
        <Item key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

/** It waits for whoever points at it or has the focus in it (WCAG 2.2.1). */
function Item({ toast: { id, text, action } }: { readonly toast: Toast }) {
  const item = useRef<HTMLDivElement>(null);
  const [held, hold] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => dismiss(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held]);

  function leave(): void {
    // The focus would be nowhere when it goes with the button that had it.
    if (item.current?.contains(document.activeElement)) document.getElementById("main")?.focus({ preventScroll: true });
    dismiss(id);
  }

  return (
    <div
      ref={item}
      class="toast"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocusIn={() => hold(true)}
      onFocusOut={() => hold(false)}
    >
      <span dir="auto">{text}</span>
      {action === null ? null : (
        <Button
          kind="quiet"
          onClick={() => {
            leave();
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <Button kind="icon" aria-label={t("core-close")} onClick={leave}>
        <Icon name="close" />
      </Button>
    </div>
  );
}
