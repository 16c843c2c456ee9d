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

/** Below it, else above it; ends where the button ends, in the direction of reading. */
export function placeBeside(button: Box, panel: Size, screen: Size, direction: "ltr" | "rtl"): Spot {
  const end = direction === "ltr" ? button.right : screen.width - button.left;
  const below = button.bottom + panel.height + EDGE <= screen.height;
  const block = below ? button.bottom : button.top - panel.height;
  return {
    inline: between(EDGE, end - panel.width, screen.width - panel.width - EDGE),
    block: between(EDGE, block, screen.height - panel.height - EDGE),
  };
}

function between(least: number, wanted: number, most: number): number {
  return Math.max(least, Math.min(wanted, most));
}
