// The palette: a few letters lead to any page, session or setting, from anywhere.
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n";
import { paletteOpen } from "../shell/palette";
import { Icon } from "../ui/Icon";
import { type Choice, useChoices } from "./choices";
import "./palette.css";

const ID = "palette";

export default function Palette() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const choices = useChoices(words);
  const chosen = choices[Math.min(at, choices.length - 1)];
  useEffect(() => {
    dialog.current?.showModal();
    // Its padding is nil: a press on the dialog itself is one beside it.
    const beside = (press: Event) => press.target === dialog.current && close();
    dialog.current?.addEventListener("click", beside);
  }, []);
  useEffect(() => {
    document.getElementById(`${ID}-${chosen?.id}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen?.id]);

  function close(): void {
    dialog.current?.close();
  }

  function take(choice: Choice): void {
    close();
    choice.take();
  }

  function pressed(press: KeyboardEvent): void {
    const to = target(press.key, Math.min(at, choices.length - 1), choices.length);
    if (to !== null) {
      press.preventDefault();
      setAt(to);
    } else if (press.key === "Enter" && !press.isComposing && chosen !== undefined) {
      press.preventDefault();
      take(chosen);
    }
  }

  return (
    <dialog
      ref={dialog}
      class="palette"
      aria-label={t("core-go-to")}
      onClose={() => (paletteOpen.value = false)}
    >
      <div class="palette-search">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          dir="auto"
          autoComplete="off"
          aria-expanded={choices.length > 0}
          aria-controls={`${ID}-list`}
          aria-activedescendant={chosen === undefined ? undefined : `${ID}-${chosen.id}`}
          aria-label={t("core-go-to-hint")}
          placeholder={t("core-go-to-hint")}
          value={words}
          onInput={(input) => {
            setWords(input.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={pressed}
        />
        <button type="button" class="button quiet icon" aria-label={t("core-close")} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <div class="palette-list" role="listbox" id={`${ID}-list`} aria-label={t("core-go-to")}>
        {choices.map((choice) => (
          // The keys are the search field's: it keeps the focus.
          // oxlint-disable-next-line click-events-have-key-events, interactive-supports-focus
          <div
            key={choice.id}
            id={`${ID}-${choice.id}`}
            role="option"
            aria-selected={choice === chosen}
            onPointerMove={() => setAt(choices.indexOf(choice))}
            onClick={() => take(choice)}
          >
            <Icon name={choice.icon} />
            <bdi>{choice.label}</bdi>
            {choice.live ? <span class="badge live">{t("core-live")}</span> : null}
            {choice.about ? <span class="soft small">{choice.about}</span> : null}
          </div>
        ))}
      </div>
      <p class="soft small palette-none" role="status">
        {choices.length === 0 ? t("core-go-to-none") : ""}
      </p>
    </dialog>
  );
}

function target(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at - 1 + count) % count;
  return null;
}
