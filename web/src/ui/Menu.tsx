// A button that unfolds a small panel over the page; Escape, a press elsewhere, or leaving it folds it again.
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { direction } from "../i18n";
import { path } from "../router";
import { useKeys } from "./keys";
import { placeBeside } from "./place";

interface Props {
  /** What the button says: a plain one to everybody, one with an icon to those who cannot see it. */
  readonly label: string;
  readonly face: ComponentChildren;
  readonly kind?: "quiet icon" | "plain";
  /** Where the panel unfolds when not below and towards the page's middle; `over` where something scrolls or clips. */
  readonly toward?: "up" | "start" | "over";
  /** What it holds may fold it, which gives the focus back to the button. */
  readonly children: ComponentChildren | ((fold: () => void) => ComponentChildren);
}

export function Menu({ label, face, kind = "quiet icon", toward, children }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const menu = useKeys<HTMLDivElement>((press) => {
    if (press.key !== "Escape" || !open) return;
    press.stopPropagation();
    fold();
  });
  const here = path.value;
  useEffect(() => setOpen(false), [here]);
  useFoldedElsewhere(menu, open, () => setOpen(false));
  useFloating(panel, button, open && toward === "over");

  function fold(): void {
    setOpen(false);
    button.current?.focus();
  }

  return (
    <div class="menu" ref={menu}>
      <button
        ref={button}
        type="button"
        class={`button ${kind}`}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {face}
        <span class={kind === "plain" ? "" : "visually-hidden"}>{label}</span>
      </button>
      <div id={id} ref={panel} class={`menu-panel ${toward ?? ""}`} hidden={!open}>
        {open ? (typeof children === "function" ? children(fold) : children) : null}
      </div>
    </div>
  );
}

/** By a press or the focus elsewhere. */
function useFoldedElsewhere(menu: RefObject<HTMLElement | null>, open: boolean, fold: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    const elsewhere = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) fold();
    };
    addEventListener("pointerdown", elsewhere);
    addEventListener("focusin", elsewhere);
    return () => {
      removeEventListener("pointerdown", elsewhere);
      removeEventListener("focusin", elsewhere);
    };
  }, [open]);
}

/** Stays beside its button, whatever scrolls under it. */
function useFloating(panel: RefObject<HTMLElement | null>, button: RefObject<HTMLElement | null>, floats: boolean): void {
  useLayoutEffect(() => {
    if (!floats) return undefined;
    const place = () => {
      if (panel.current && button.current) float(panel.current, button.current);
    };
    place();
    addEventListener("scroll", place, { capture: true, passive: true });
    addEventListener("resize", place);
    return () => {
      removeEventListener("scroll", place, { capture: true });
      removeEventListener("resize", place);
    };
  }, [floats]);
}

function float(panel: HTMLElement, button: HTMLElement): void {
  const screen = { width: document.documentElement.clientWidth, height: innerHeight };
  const at = placeBeside(button.getBoundingClientRect(), panel.getBoundingClientRect(), screen, direction());
  panel.style.setProperty("--at-inline", `${at.inline}px`);
  panel.style.setProperty("--at-block", `${at.block}px`);
}
