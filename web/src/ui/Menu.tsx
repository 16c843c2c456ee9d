// A button that unfolds a small panel over the page; Escape, a press elsewhere, or leaving it folds it again.
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { path } from "../router";
import { useKeys } from "./keys";

interface Props {
  /** What the button says to those who cannot see `face`. */
  readonly label: string;
  /** What is seen of the button. */
  readonly face: ComponentChildren;
  /** Where the panel unfolds when not below and towards the page's middle. */
  readonly toward?: "up" | "start";
  readonly children: ComponentChildren;
}

export function Menu({ label, face, toward, children }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const menu = useKeys<HTMLDivElement>((press) => {
    if (press.key !== "Escape" || !open) return;
    press.stopPropagation();
    setOpen(false);
    button.current?.focus();
  });
  const here = path.value;
  useEffect(() => setOpen(false), [here]);
  useEffect(() => {
    if (!open) return undefined;
    const elsewhere = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener("pointerdown", elsewhere);
    addEventListener("focusin", elsewhere);
    return () => {
      removeEventListener("pointerdown", elsewhere);
      removeEventListener("focusin", elsewhere);
    };
  }, [open]);


  return (
    <div class="menu" ref={menu}>
      <button
        ref={button}
        type="button"
        class="button quiet icon"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span class="visually-hidden">{label}</span>
        {face}
      </button>
      <div id={id} class={`menu-panel ${toward ?? ""}`} hidden={!open}>
        {open ? children : null}
      </div>
    </div>
  );
}
