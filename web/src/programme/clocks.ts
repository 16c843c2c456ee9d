// Whose clocks the programme goes by: the viewer's own, or the event's.

export interface Clocks {
  /** By which days and times are shown. */
  readonly zone: string;
  /** Shown beside it, where the clocks differ. */
  readonly beside: string;
  readonly whose: "mine" | "event";
}

export function readClocks(search: URLSearchParams, mine: string, there: string): Clocks {
  if (search.get("zone") === "event") return { zone: there, beside: mine, whose: "event" };
  return { zone: mine, beside: there, whose: "mine" };
}
