// A text in the largest letters in which it fits its place, in any script and on any screen.
import { useLayoutEffect, useRef } from "preact/hooks";
import { largest, lineHeightOf } from "./fit";

const SMALLEST_PX = 12;
/** Below this share of the place's height, words that are too long are broken rather than made smaller. */
const SMALL_SHARE = 0.09;

interface Props {
  readonly text: string;
  /** The largest letters, as a share of the place's height. */
  readonly most: number;
}

export function Fitted({ text, most }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const [around, inside] = [place.current, words.current];
    if (around === null || inside === null) return undefined;
    const fitting = () => fit(around, inside, most);
    fitting();
    const watch = new ResizeObserver(fitting);
    watch.observe(around);
    return () => watch.disconnect();
  }, [text, most]);
  return (
    <span class="fitted" ref={place}>
      <span class="fitted-words" ref={words} dir="auto" style={{ "--line": lineHeightOf(text) }}>
        {text}
      </span>
    </span>
  );
}

function fit(place: HTMLElement, words: HTMLElement, most: number): void {
  const fits = (px: number) => {
    words.style.fontSize = `${px}px`;
    return words.scrollHeight <= place.clientHeight && words.scrollWidth <= place.clientWidth;
  };
  const find = (breaking: boolean) => {
    words.classList.toggle("breaking", breaking);
    return largest(SMALLEST_PX, place.clientHeight * most, fits);
  };
  const whole = find(false);
  const px = whole < place.clientHeight * SMALL_SHARE ? find(true) : whole;
  words.style.fontSize = `${px}px`;
}
