// Form fields: a label that is seen, a hint, and an error that belongs to the field by id.
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

interface About {
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** Null or absent when nothing is wrong. */
  readonly error?: string | null;
}

interface Wiring {
  readonly id: string;
  readonly "aria-invalid"?: true;
  readonly "aria-describedby"?: string;
}

function Frame({ label, hint, error, children }: About & { readonly children: (wiring: Wiring) => ComponentChildren }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        ...(error ? { "aria-invalid": true } : {}),
        ...(described ? { "aria-describedby": described } : {}),
      })}
      {hint ? (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <div class="error" id={`${id}-error`}>
          {error}
        </div>
      ) : null}
    </div>
  );
}

interface Valued {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly name?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

interface Typed extends Valued {
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly onKeyDown?: (press: KeyboardEvent) => void;
}

interface FieldProps extends About, Typed {
  readonly type?: "text" | "email" | "url" | "search" | "number" | "color" | "datetime-local" | "time";
  readonly autoComplete?: "email" | "name" | "off";
  readonly min?: number | string;
  readonly max?: number | string;
  readonly list?: string;
}

interface TextAreaProps extends About, Typed {
  readonly rows?: number;
}

interface SelectProps extends About, Valued {
  /** Pairs of value and words. */
  readonly options: readonly (readonly [string, string])[];
}

/** Takes the focus when an error appears, so that nobody has to look for it. */
function useFocusOnError<Control extends HTMLElement>(error: string | null | undefined) {
  const control = useRef<Control>(null);
  useEffect(() => {
    if (error) control.current?.focus();
  }, [error]);
  return control;
}

export function Field({ label, hint, error, value, onValue, ...rest }: FieldProps) {
  const control = useFocusOnError<HTMLInputElement>(error);
  return (
    <Frame label={label} hint={hint} error={error}>
      {(wiring) => (
        <input
          dir="auto"
          {...rest}
          {...wiring}
          ref={control}
          value={value}
          onInput={(input) => onValue(input.currentTarget.value)}
        />
      )}
    </Frame>
  );
}

export function TextArea({ label, hint, error, value, onValue, ...rest }: TextAreaProps) {
  const control = useFocusOnError<HTMLTextAreaElement>(error);
  return (
    <Frame label={label} hint={hint} error={error}>
      {(wiring) => (
        <textarea
          dir="auto"
          {...rest}
          {...wiring}
          ref={control}
          value={value}
          onInput={(input) => onValue(input.currentTarget.value)}
        />
      )}
    </Frame>
  );
}

export function Select({ label, hint, error, value, onValue, options, ...rest }: SelectProps) {
  return (
    <Frame label={label} hint={hint} error={error}>
      {(wiring) => (
        <select {...rest} {...wiring} value={value} onChange={(change) => onValue(change.currentTarget.value)}>
          {options.map(([option, words]) => (
            <option key={option} dir="auto" value={option} selected={option === value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

interface CheckboxProps {
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onValue: (checked: boolean) => void;
}

export function Checkbox({ label, hint, checked, disabled, onValue }: CheckboxProps) {
  const id = useId();
  return (
    <div class="check">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(change) => onValue(change.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        {hint ? (
          <div class="hint" id={`${id}-hint`}>
            {hint}
          </div>
        ) : null}
      </div>
    </div>
  );
}
