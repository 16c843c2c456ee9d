// A modal dialog: the browser's own, which keeps the focus inside and gives it back.
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../i18n";
import { Button } from "./Button";

interface Props {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** What closes it, where that does more than close it; null where what it holds does that. */
  readonly close?: string | null;
  readonly children: ComponentChildren;
}

/** What it holds is only there while it is open. */
export function Dialog({ title, open, onClose, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // At once, so that the focus is never nowhere.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (open && element?.open === false) element.showModal();
    if (!open && element?.open === true) element.close();
  }, [open]);
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={onClose}>
      {open ? (
        <div class="stack">
          <h2 id={id}>{title}</h2>
          {children}
          {close === null ? null : (
            <div>
              <Button kind={close === undefined ? "plain" : "primary"} onClick={onClose}>
                {close ?? t("core-close")}
              </Button>
            </div>
          )}
        </div>
      ) : null}
    </dialog>
  );
}
