// Buttons: 44 px at least, and busy ones say so instead of vanishing.
import type { ComponentChildren, ButtonHTMLAttributes } from "preact";

interface Props extends Omit<ButtonHTMLAttributes, "class" | "icon"> {
  readonly kind?: "plain" | "primary" | "danger" | "quiet" | "icon";
  /** Of an `icon` the words are in its `aria-label`. */
  readonly "aria-label"?: string;
  /** On its way: it can't be pressed again, and keeps the focus. */
  readonly busy?: boolean;
  readonly children: ComponentChildren;
}

export function Button({ kind = "plain", busy = false, type = "button", onClick, children, ...rest }: Props) {
  return (
    <button
      class={kind === "icon" ? "button quiet icon" : `button ${kind}`}
      type={type}
      aria-disabled={busy || undefined}
      onClick={(click) => {
        if (busy) click.preventDefault();
        else onClick?.call(click.currentTarget, click);
      }}
      {...rest}
    >
      {children}
    </button>
  );
}
