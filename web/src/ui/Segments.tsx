// A choice of few, side by side: radio buttons that look like one switch.
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, ComponentChildren])[];
  readonly onValue: (value: Value) => void;
}

export function Segments<Value extends string>({ label, value, options, onValue }: Props<Value>) {
  const id = useId();
  return (
    <fieldset class="field">
      <legend class="legend">{label}</legend>
      <div class="segments">
        {options.map(([option, words]) => [
          <input
            key={option}
            type="radio"
            id={`${id}-${option}`}
            name={id}
            checked={option === value}
            onChange={() => onValue(option)}
          />,
          <label key={`${option}-label`} for={`${id}-${option}`}>
            {words}
          </label>,
        ])}
      </div>
    </fieldset>
  );
}
