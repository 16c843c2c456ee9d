// A small form in place: one text, sent or left; closed by its answer, by Escape, or by its second button.
import type { ComponentChildren, RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { t } from "../i18n";
import type { Outcome } from "../outcome";
import type { Refusal } from "../protocol.gen";
import { Button, ErrorBox, Field, TextArea, errorOf, otherRefusal } from "../ui";
import { useCommand } from "../command";
import { useKeys } from "../ui/keys";

interface FormProps {
  readonly submit: string;
  readonly cancel?: string;
  /** For what cannot be undone. */
  readonly danger?: boolean;
  readonly send: () => Promise<Outcome<unknown>>;
  readonly onClose: () => void;
  /** What a refusal may be about that the form itself shows. */
  readonly fields?: readonly string[];
  readonly children: (refusal: Refusal | null) => ComponentChildren;
}

export function ActionForm({ submit, cancel, danger = false, send, onClose, fields = [], children }: FormProps) {
  const command = useCommand();
  const form = useKeys<HTMLFormElement>((press) => {
    if (press.key === "Escape") onClose();
    if (press.key !== "Enter" || !(press.ctrlKey || press.metaKey)) return;
    press.preventDefault();
    void done();
  });
  useLentFocus(form);
  const other = otherRefusal(command.refusal, fields);

  async function done(): Promise<void> {
    if (!command.busy && (await command.run(send))) onClose();
  }

  return (
    <form
      ref={form}
      class="action stack tight"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void done();
      }}
    >
      {children(command.refusal)}
      {other ? <ErrorBox refusal={other} /> : null}
      <div class="row">
        <Button type="submit" kind={danger ? "danger" : "primary"} busy={command.busy}>
          {submit}
        </Button>
        <Button onClick={onClose}>{cancel ?? t("session-cancel")}</Button>
      </div>
    </form>
  );
}

/** Its first field has it while the form is there; then the button it came from, or what the form stood in. */
function useLentFocus(form: RefObject<HTMLFormElement | null>): void {
  useLayoutEffect(() => {
    const here = form.current;
    const before = document.activeElement;
    const around = here?.closest<HTMLElement>("[tabindex]") ?? null;
    here?.querySelector<HTMLElement>("input, textarea, select, button")?.focus();
    return () => {
      const active = document.activeElement;
      if (active !== document.body && here?.contains(active) !== true) return;
      const left = before instanceof HTMLElement && before !== document.body && before.isConnected;
      (left ? before : around)?.focus();
    };
  }, []);
}

interface Props extends Omit<FormProps, "children" | "fields"> {
  readonly label: string;
  /** The field's name on the wire, so that its refusal stands under it. */
  readonly field: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string;
  readonly oneLine?: boolean;
}

export function TextForm({ label, field, value, onValue, hint, oneLine = false, ...form }: Props) {
  const Input = oneLine ? Field : TextArea;
  return (
    <ActionForm {...form} fields={[field]}>
      {(refusal) => <Input label={label} value={value} onValue={onValue} hint={hint} error={errorOf(refusal, field)} />}
    </ActionForm>
  );
}
