// Lets what moves on a page be seen moving, where the browser can and the reader wants it.

interface Transition {
  readonly ready: Promise<void>;
  readonly finished: Promise<void>;
}

type Start = (change: () => Promise<void>) => Transition;

/** `change` asks for a render, which has happened when the browser looks again. */
export function moveCalmly(change: () => void): void {
  const start = (document as { startViewTransition?: Start }).startViewTransition?.bind(document);
  const still = document.hidden || matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (start === undefined || still) {
    change();
    return;
  }
  const page = document.documentElement;
  page.dataset["moving"] = "";
  const transition = start(() => {
    change();
    return new Promise((resolve) => setTimeout(resolve));
  });
  // One that the browser skipped has moved everything all the same.
  transition.ready.catch(() => undefined);
  void transition.finished.catch(() => undefined).then(() => delete page.dataset["moving"]);
}
