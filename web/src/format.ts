// Numbers, times and names of things as the viewer's language and zone write them, by Intl.
import { signal } from "@preact/signals";
import { locale } from "./i18n";

export type Moment = "time" | "day" | "dayTime" | "shortDay" | "date" | "dayNumber" | "dayOfMonth";

const SHAPES: Readonly<Record<Moment, Intl.DateTimeFormatOptions>> = {
  time: { hour: "numeric", minute: "2-digit" },
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  dayTime: { weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit" },
  shortDay: { weekday: "short", day: "numeric", month: "short" },
  date: { day: "numeric", month: "long", year: "numeric" },
  dayNumber: { day: "numeric" },
  dayOfMonth: { day: "numeric", month: "short" },
};

/** The zone that the viewer chose; the browser's when they chose none. */
export const chosenZone = signal<string | null>(null);

let deviceZone: string | null = null;

/** Asked for once, and again by whoever comes back to the tab: it is slow, and there are trains. */
export function browserZone(): string {
  return (deviceZone ??= new Intl.DateTimeFormat().resolvedOptions().timeZone);
}

globalThis.document?.addEventListener("visibilitychange", () => (deviceZone = null));

export function viewerZone(): string {
  return chosenZone.value ?? browserZone();
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(shape: Moment, zone: string, locale: string): Intl.DateTimeFormat {
  const name = `${locale} ${zone} ${shape}`;
  const made = formats.get(name) ?? new Intl.DateTimeFormat(locale, { ...SHAPES[shape], timeZone: zone });
  formats.set(name, made);
  return made;
}

export function formatMoment(at_ms: number, shape: Moment, zone = viewerZone()): string {
  return format(shape, zone, locale()).format(at_ms);
}

/** Times alone stay so over midnight, where Intl would add both dates in figures. */
export function formatRange(from_ms: number, to_ms: number, shape: Moment, zone = viewerZone()): string {
  const shown = format(shape, zone, locale());
  if (shape !== "time" || dayOf(from_ms, zone) === dayOf(to_ms, zone)) return shown.formatRange(from_ms, to_ms);
  return `${shown.format(from_ms)} – ${shown.format(to_ms)}`;
}

const numbers = new Map<string, Intl.NumberFormat>();

export function formatNumber(value: number): string {
  const name = locale();
  const made = numbers.get(name) ?? new Intl.NumberFormat(name);
  numbers.set(name, made);
  return made.format(value);
}

/** The calendar day in a zone, as `2020-06-22`: to group and compare by. */
export function dayOf(at_ms: number, zone: string): string {
  return isoDay(zone).format(at_ms);
}

function isoDay(zone: string): Intl.DateTimeFormat {
  const name = `iso ${zone}`;
  const made =
    formats.get(name) ??
    new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  formats.set(name, made);
  return made;
}

/** Whether clocks in two zones show the same at that moment. */
export function sameClock(at_ms: number, one: string, other: string): boolean {
  return one === other || clock(at_ms, one) === clock(at_ms, other);
}

function clock(at_ms: number, zone: string): string {
  return format("dayTime", zone, "en").format(at_ms);
}

/** A zone's city and offset: `Zurich (UTC+2)`. */
export function zoneName(zone: string, at_ms: number): string {
  const parts = new Intl.DateTimeFormat(locale(), { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts(at_ms);
  const offset = parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
  // The fixed zones have no city, and names that count the other way.
  if (zone.startsWith("Etc/") || zone === "UTC") return offset;
  const city = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
  return `${city} (${offset})`;
}

/** `fr` → “French” in the viewer's language; the tag itself where the browser knows no name. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(locale(), { type: "language" }).of(tag) ?? tag;
  } catch (error) {
    if (error instanceof RangeError) return tag;
    throw error;
  }
}

const relatives = new Map<string, Intl.RelativeTimeFormat>();

/** `now`, `5 minutes ago`, `in 2 hours`: the largest unit that fits. */
export function formatFromNow(at_ms: number, now_ms: number): string {
  const minutes = Math.round((at_ms - now_ms) / 60_000);
  const relative = relatives.get(locale()) ?? new Intl.RelativeTimeFormat(locale(), { numeric: "auto" });
  relatives.set(locale(), relative);
  if (minutes === 0) return relative.format(0, "second");
  if (Math.abs(minutes) < 60) return relative.format(minutes, "minute");
  if (Math.abs(minutes) < 48 * 60) return relative.format(Math.round(minutes / 60), "hour");
  return relative.format(Math.round(minutes / 1440), "day");
}
