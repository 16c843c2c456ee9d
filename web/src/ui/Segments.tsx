// A choice of few, side by side: radio buttons that look like one switch.
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import "./segments.css";

interface Props<Value extends string> {
  readonly label: string;
  /** Whether the label is only for those who listen: the words of the options say it. */
  readonly quiet?: boolean;
  readonly value: Value;
  readonly options: readonly (readonly [Value, ComponentChildren])[];
  readonly onValue: (value: Value) => void;
}

export function Segments<Value extends string>({ label, quiet = false, value, options, onValue }: Props<Value>) {
  const id = useId();
  return (
    <fieldset class="field">
      <legend class={quiet ? "visually-hidden" : "legend"}>{label}</legend>
      <div class="segments">
        {options.map(([option, words]) => (
          <span key={option}>
            <input
              type="radio"
              id={`${id}-${option}`}
              name={id}
              checked={option === value}
              onChange={() => onValue(option)}
            />
            <label for={`${id}-${option}`}>{words}</label>
          </span>
        ))}
      </div>
    </fieldset>
  );
}
