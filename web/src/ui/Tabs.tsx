// Tabs as the ARIA Authoring Practices have them: arrows move, Home and End jump, one panel is there at a time.
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { direction } from "../i18n";
import { useAfterPaint } from "../painted";

export interface Tab {
  readonly name: string;
  readonly label: ComponentChildren;
  readonly panel: () => ComponentChildren;
}

interface Props {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly selected: string;
  readonly onSelect: (name: string) => void;
}

export function Tabs({ label, tabs, selected, onSelect }: Props) {
  const id = useId();
  const at = Math.max(0, tabs.findIndex((tab) => tab.name === selected));
  const current = tabs[at];
  const painted = useAfterPaint(current?.name ?? "");
  if (current === undefined) return null;
  const shown = tabs.find((tab) => tab.name === painted) ?? current;

  function move(press: KeyboardEvent): void {
    const to = target(press.key, at, tabs.length);
    const tab = to === null ? undefined : tabs[to];
    if (tab === undefined) return;
    press.preventDefault();
    onSelect(tab.name);
    document.getElementById(`${id}-${tab.name}`)?.focus();
  }

  return (
    <div class="tabs">
      <div role="tablist" aria-label={label}>
        {tabs.map((tab) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={`${id}-${tab.name}`}
            aria-selected={tab === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab === current ? 0 : -1}
            onKeyDown={move}
            onClick={() => onSelect(tab.name)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown.name}`}>
        {shown.panel()}
      </div>
    </div>
  );
}

function target(key: string, at: number, count: number): number | null {
  const forward = direction() === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = direction() === "rtl" ? "ArrowRight" : "ArrowLeft";
  switch (key) {
    case forward:
      return (at + 1) % count;
    case back:
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
