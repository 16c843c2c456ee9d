// Where one asks while the room can't be reached: the question is kept on this device until it can.
import { useLayoutEffect, useRef } from "preact/hooks";
import { draft } from "../drafts";
import { t } from "../i18n";
import type { Room } from "../room";
import { Button, TextArea, Written } from "../ui";

export function AskOffline({ room }: { readonly room: Room }) {
  const text = draft(room.id, "ask");
  const form = useHandedOver();
  const kept = room.pendingOf("questions.ask");
  const asked = kept.some((pending) => pending.body.text === text.value);
  // It was asked in the room and stood in the box there until its answer: here it is listed below, not to be asked twice.
  useLayoutEffect(() => {
    if (asked) text.value = "";
  }, []);

  function ask(): void {
    const words = text.peek();
    if (words.trim() === "") return;
    text.value = "";
    room.leaveToSend("questions.ask", { text: words, anonymous: false });
  }

  return (
    <div class="stack">
      <form
        ref={form}
        class="stack tight"
        onSubmit={(submit) => {
          submit.preventDefault();
          ask();
        }}
      >
        <TextArea
          label={t("questions-ask-label")}
          hint={t("offline-ask-hint")}
          rows={2}
          value={text.value}
          onValue={(value) => (text.value = value)}
          onKeyDown={(press) => {
            if (press.key === "Enter" && (press.ctrlKey || press.metaKey)) ask();
          }}
        />
        <div>
          <Button type="submit" kind="primary">
            {t("questions-ask")}
          </Button>
        </div>
      </form>
      <div aria-live="polite">
        <ul class="plain stack tight">
          {kept.map((pending) => (
            <li key={pending.key} class="question card stack tight">
              <Written text={pending.body.text} />
              <p class="small soft">{t("questions-sent-later")}</p>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** When the room is reached while somebody types here, they go on in its own box, in the same words. */
function useHandedOver() {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const here = form.current;
    return () => {
      if (!(document.activeElement instanceof HTMLTextAreaElement && here?.contains(document.activeElement))) return;
      const { selectionStart, selectionEnd } = document.activeElement;
      requestAnimationFrame(() => {
        const box = document.querySelector<HTMLTextAreaElement>("main .ask textarea");
        box?.focus({ preventScroll: true });
        box?.setSelectionRange(selectionStart, selectionEnd);
      });
    };
  }, []);
  return form;
}
