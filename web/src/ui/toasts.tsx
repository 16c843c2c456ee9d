// Short news at the edge of the screen, read out by screen readers; F6 leads there and back, Escape closes.
import { type RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../i18n";
import { Button } from "./Button";
import { Icon } from "./Icon";
import { useKeys } from "./keys";
import { act, close, hold, letGo, type News, news } from "./news";

/** The live region is always there, so that what appears in it is read. */
export function Toasts() {
  const shown = news.value;
  const region = useKeys<HTMLDivElement>((press) => {
    const id = Number((press.target as Element).closest<HTMLElement>("[data-news]")?.dataset["news"]);
    if (press.key !== "Escape" || Number.isNaN(id)) return;
    press.stopPropagation();
    close(id);
  });
  useWayThere(region, shown);
  return (
    <div
      class="toasts"
      role="status"
      ref={region}
      onPointerEnter={hold}
      onPointerLeave={letGo}
      onFocusIn={hold}
      onFocusOut={letGo}
    >
      {shown.map((one) => (
        <Toast key={one.id} news={one} />
      ))}
    </div>
  );
}

function Toast({ news: { id, text, action } }: { readonly news: News }) {
  return (
    <div class="toast" data-news={id}>
      <span dir="auto">{text}</span>
      <div class="toast-ways">
        {action ? (
          <Button kind="quiet" aria-keyshortcuts="F6" onClick={() => act(id)}>
            {action.label}
            <kbd aria-hidden="true">F6</kbd>
          </Button>
        ) : null}
        <Button kind="icon" aria-label={t("core-close")} onClick={() => close(id)}>
          <Icon name="close" />
        </Button>
      </div>
    </div>
  );
}

/** F6 leads to the newest and back; where the one with the focus goes, the focus goes back, too. */
function useWayThere(region: RefObject<HTMLDivElement | null>, shown: readonly News[]): void {
  const before = useRef<HTMLElement | null>(null);
  const isThere = useRef(false);

  function goBack(): void {
    isThere.current = false;
    letGo();
    const back = before.current?.isConnected ? before.current : document.getElementById("main");
    back?.focus({ preventScroll: true });
  }

  useEffect(() => {
    const pressed = (press: KeyboardEvent) => {
      const toasts = region.current?.querySelectorAll<HTMLElement>(".toast");
      const newest = toasts?.item(toasts.length - 1)?.querySelector("button");
      if (press.key !== "F6" || !newest) return;
      press.preventDefault();
      if (region.current?.contains(document.activeElement)) goBack();
      else newest.focus();
    };
    const moved = (focus: FocusEvent) => {
      isThere.current = region.current?.contains(focus.target as Node) ?? false;
      if (isThere.current && !region.current?.contains(focus.relatedTarget as Node | null)) {
        before.current = focus.relatedTarget as HTMLElement | null;
      }
    };
    addEventListener("keydown", pressed);
    addEventListener("focusin", moved);
    return () => {
      removeEventListener("keydown", pressed);
      removeEventListener("focusin", moved);
    };
  }, []);

  useLayoutEffect(() => {
    if (isThere.current && !region.current?.contains(document.activeElement)) goBack();
  }, [shown]);
}
