// Plenary's mark, a P whose bowl is the half-circle of a hall around the one who speaks: as SVG, and as pixels.

/** As web/src/shell/Mark.tsx draws it, on a square of 24. */
const STEM = { x: 6, top: 3.75, bottom: 20.25 };
const HALL = { x: 11.25, y: 10.125, radius: 6.375 };
const SPEAKER = 2.25;
const STROKE = 3;
/** The middle of all of it. */
const CENTRE = { x: 11.8, y: 12 };

export interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly accent: string;
}

/** For a tab's corner: no ground, and ink that suits a light and a dark bar. */
export function drawFavicon(light: Colours, dark: Colours): string {
  const { x, y, radius } = HALL;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="1.3 1.5 21 21">',
    `<style>.hall{stroke:${light.ink}}.speaker{fill:${light.accent}}`,
    `@media (prefers-color-scheme:dark){.hall{stroke:${dark.ink}}.speaker{fill:${dark.accent}}}</style>`,
    `<path class="hall" fill="none" stroke-width="${STROKE}" stroke-linecap="round" `,
    `d="M${STEM.x} ${STEM.top}V${STEM.bottom}M${x} ${y - radius}a${radius} ${radius} 0 0 1 0 ${radius * 2}"/>`,
    `<circle class="speaker" cx="${x}" cy="${y}" r="${SPEAKER}"/></svg>\n`,
  ].join("");
}

/** How much of the square the mark takes, and how round the ground's corners are, as a share of its side. */
export interface Shape {
  readonly scale: number;
  readonly round: number;
}

type Rgb = readonly [number, number, number];

/** RGBA, row by row. */
export function paint(side_px: number, shape: Shape, colours: Colours): Uint8Array {
  const pixels = new Uint8Array(side_px * side_px * 4);
  const [ground, ink, accent] = [colours.ground, colours.ink, colours.accent].map(parse) as [Rgb, Rgb, Rgb];
  const unit = 24 / side_px / shape.scale;
  for (let row = 0; row < side_px; row += 1) {
    for (let column = 0; column < side_px; column += 1) {
      const x = (column + 0.5 - side_px / 2) * unit + CENTRE.x;
      const y = (row + 0.5 - side_px / 2) * unit + CENTRE.y;
      const colour = mix(mix(ground, ink, cover(hallAt(x, y), unit)), accent, cover(speakerAt(x, y), unit));
      const alpha = cover(cornerAt(column + 0.5, row + 0.5, side_px, shape.round), 1);
      pixels.set([...colour.map(Math.round), Math.round(255 * alpha)], (row * side_px + column) * 4);
    }
  }
  return pixels;
}

/** Distances from an edge: negative inside. */
function hallAt(x: number, y: number): number {
  const stem = Math.hypot(x - STEM.x, y - clamp(y, STEM.top, STEM.bottom));
  const [dx, dy] = [x - HALL.x, y - HALL.y];
  const end = Math.hypot(dx, Math.abs(dy) - HALL.radius);
  const seats = dx >= 0 ? Math.abs(Math.hypot(dx, dy) - HALL.radius) : end;
  return Math.min(stem, seats) - STROKE / 2;
}

function speakerAt(x: number, y: number): number {
  return Math.hypot(x - HALL.x, y - HALL.y) - SPEAKER;
}

function cornerAt(x: number, y: number, side: number, round: number): number {
  const radius = side * round;
  const [dx, dy] = [x, y].map((at) => Math.abs(at - side / 2) - (side / 2 - radius)) as [number, number];
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

/** How much of a pixel lies inside an edge at that distance. */
function cover(distance: number, pixel: number): number {
  return clamp(0.5 - distance / pixel, 0, 1);
}

function mix(under: Rgb, over: Rgb, share: number): Rgb {
  return under.map((value, at) => value + ((over[at] ?? 0) - value) * share) as unknown as Rgb;
}

function parse(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
