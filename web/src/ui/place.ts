// Where a panel stands beside its button so that it is on the screen whole.

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** From the screen's corner where reading begins, in pixels. */
export interface Spot {
  readonly inline: number;
  readonly block: number;
}

const EDGE = 8;

/** Below it, else above it, else at its side: over it only where there is no room. */
export function placeBeside(button: Box, panel: Size, screen: Size, direction: "ltr" | "rtl"): Spot {
  const start = direction === "ltr" ? button.left : screen.width - button.right;
  const end = start + button.width;
  const inline = between(EDGE, end - panel.width, screen.width - panel.width - EDGE);
  if (button.bottom + panel.height + EDGE <= screen.height) return { inline, block: button.bottom };
  if (button.top - panel.height >= EDGE) return { inline, block: button.top - panel.height };
  return {
    inline: atTheSide(start, end, panel.width, screen.width) ?? inline,
    block: between(EDGE, button.top, screen.height - panel.height - EDGE),
  };
}

function atTheSide(start: number, end: number, panel: number, screen: number): number | null {
  if (start - panel >= EDGE) return start - panel;
  return end + panel + EDGE <= screen ? end : null;
}

function between(least: number, wanted: number, most: number): number {
  return Math.max(least, Math.min(wanted, most));
}
