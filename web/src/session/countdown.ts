// The time that is left, as clocks on walls show it.
import { language } from "../i18n";

/** `1:02:03`, or `02:03` in the last hour; in the digits of the viewer's language. */
export function countdown(leftMs: number, locale: string = language()): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  const hours = Math.floor(seconds / 3600);
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
  const minutes = `${two.format(Math.floor((seconds % 3600) / 60))}:${two.format(seconds % 60)}`;
  return hours === 0 ? minutes : `${new Intl.NumberFormat(locale).format(hours)}:${minutes}`;
}
