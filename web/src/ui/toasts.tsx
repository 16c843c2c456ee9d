// Short news at the edge of the screen, read out by screen readers; nothing that one must not miss.
import { signal } from "@preact/signals";
import { t } from "../i18n";
import { Button } from "./Button";

interface Toast {
  readonly id: number;
  readonly text: string;
}

const SHOWN_MS = 8_000;
const toasts = signal<readonly Toast[]>([]);
let last = 0;

export function toast(text: string): void {
  last += 1;
  const id = last;
  toasts.value = [...toasts.value.filter((other) => other.text !== text), { id, text }];
  setTimeout(() => dismiss(id), SHOWN_MS);
}

function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

/** The live region is always there, so that what appears in it is read. */
export function Toasts() {
  return (
    <div class="toasts" role="status">
      {toasts.value.map((toast) => (
        <div class="toast" key={toast.id}>
          <span dir="auto">{toast.text}</span>
          <Button kind="quiet" onClick={() => dismiss(toast.id)}>
            {t("core-close")}
          </Button>
        </div>
      ))}
    </div>
  );
}
