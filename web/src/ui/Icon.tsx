// Our own small drawings, 24 by 24, in strokes of the text's colour; the words beside them say what they mean.
const PATHS = {
  home: "M4 11.5 12 4l8 7.5M6.5 10v9.5h11V10",
  calendar: "M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4",
  search: "M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12M15 15l4.5 4.5",
  person: "M12 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7M5 19.5c.7-3.6 3.3-5.5 7-5.5s6.3 1.9 7 5.5",
  settings: "M4 7h9M17 7h3M4 12h3M11 12h9M4 17h11M19 17h1M13 5v4M7 10v4M15 15v4",
  up: "M12 19V5.5M6 11l6-6 6 6",
  lower: "M12 5v13.5M6 13l6 6 6-6",
  edit: "m5 19 .9-4L15.5 5.5l3 3L9 18.1zM13.5 7.5l3 3",
  down: "m6 9.5 6 6 6-6",
  next: "m9.5 6 6 6-6 6",
  back: "M19.5 12H5M11 6l-6 6 6 6",
  close: "m6 6 12 12M18 6 6 18",
  mail: "M3.5 6h17v12.5h-17zM4 7l8 6.5L20 7",
  check: "m5 12.5 4.5 4.5L19 7.5",
  more: "M5 12a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0m6.5 0a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0m6.5 0a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0",
  link: "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1",
  share: "M12 14.5V4.5M8 8l4-4 4 4M5.5 13v6.5h13V13",
  copy: "M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4",
  pin: "M9 4.5h6l-.7 6 3.2 3.5h-11l3.2-3.5zM12 14v6",
  flag: "M6 20V5M6 5.5c4-2 7 2 12 0v8c-5 2-8-2-12 0",
  screen: "M3.5 5.5h17v11h-17zM9 20h6M12 16.5V20",
  desk: "M4.5 5h4v14h-4zM10.5 5h4v9h-4zM16.5 5h3v11h-3z",
  ask: "M4.5 5.5h15v10.5h-8l-4 3.5V16h-3zM12 8v2.5M12 13h.01",
  chat: "M4.5 5.5h15v10.5h-8l-4 3.5V16h-3zM8.5 9.5h7M8.5 12.5h4.5",
  text: "M4 18.5 9 6l5 12.5M5.7 14.5h6.6M15.5 18.5l3-7.5 3 7.5M16.4 16.5h4.2",
  print: "M7 9V4.5h10V9M7 16.5H4.5V9h15v7.5H17M7 14h10v5.5H7z",
  clock: "M12 4.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15M12 8v4.5l3 2",
  undo: "M9 5 4.5 9.5 9 14M4.5 9.5H14a5 5 0 0 1 0 10h-3",
  plus: "M12 5v14M5 12h14",
} as const;

export type IconName = keyof typeof PATHS;
export const ICONS = Object.keys(PATHS) as readonly IconName[];

/** Those that point along the line of reading. */
const MIRRORED: ReadonlySet<IconName> = new Set(["back", "next", "undo"]);

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={MIRRORED.has(name) ? "icon mirrored" : "icon"} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
