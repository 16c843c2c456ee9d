// Weeks as the viewer's region counts them.
import { locale } from "./i18n";

/** Some browsers have it as a property, some as a method, some not at all. */
interface WeekInfo {
  readonly firstDay: number;
}
type Regional = Intl.Locale & { readonly weekInfo?: WeekInfo; readonly getWeekInfo?: () => WeekInfo };

/** 1 for Monday to 7 for Sunday. */
export function weekStart(): number {
  const region: Regional = new Intl.Locale(locale()).maximize();
  return (region.getWeekInfo?.() ?? region.weekInfo)?.firstDay ?? 1;
}

/** Of Thursday, 1 January 1970, in days. */
const A_MONDAY = 4;
const DAY_MS = 86_400_000;

/** In a letter or two, beginning with `first`. */
export function weekdayNames(first: number): readonly string[] {
  const format = new Intl.DateTimeFormat(locale(), { weekday: "narrow", timeZone: "UTC" });
  return Array.from({ length: 7 }, (_, at) => format.format((A_MONDAY + first - 1 + at) * DAY_MS));
}
