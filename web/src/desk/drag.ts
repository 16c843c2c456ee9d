// Dragging a card to another column: with a mouse at once, by touch after a long press; Escape lets it go where it was.
import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Question } from "../protocol.gen";
import { COLUMNS, type Column } from "../questions/select";

export interface Drag {
  readonly question: Question;
  /** The column under the pointer. */
  readonly over: Column | null;
}

interface Wiring {
  readonly find: (id: string) => Question | undefined;
  readonly onDrag: (drag: Drag | null) => void;
  readonly onDrop: (question: Question, column: Column) => void;
}

const FAR_PX = 6;
const LONG_PRESS_MS = 400;
const CONTROLS = "a, button, input, label, select, textarea, summary, form, .menu-panel";

/** What is being dragged over the board, if anything. `find` and `drop` may be new ones each time. */
export function useDrag(
  board: RefObject<HTMLElement | null>,
  find: Wiring["find"],
  drop: Wiring["onDrop"],
): Drag | null {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useLatest({ find, drop });
  useEffect(() => {
    if (board.current === null) return undefined;
    const hand = new Hand(board.current, {
      find: (id) => latest.current.find(id),
      onDrag: setDrag,
      onDrop: (question, column) => latest.current.drop(question, column),
    });
    return () => hand.leave();
  }, []);
  return drag;
}

function useLatest<Value>(value: Value): { current: Value } {
  const [latest] = useState({ current: value });
  latest.current = value;
  return latest;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A card that was pressed, and perhaps lifted since. */
interface Grip {
  readonly card: HTMLElement;
  readonly question: Question;
  readonly pointer: number;
  readonly from: Point;
  readonly byTouch: boolean;
  ghost: HTMLElement | null;
  over: Column | null;
}

class Hand {
  private readonly wiring: Wiring;
  private readonly left = new AbortController();
  private grip: Grip | null = null;
  private pressing: ReturnType<typeof setTimeout> | undefined;

  constructor(board: HTMLElement, wiring: Wiring) {
    this.wiring = wiring;
    const { signal } = this.left;
    board.addEventListener("pointerdown", (down) => this.press(down), { signal });
    addEventListener("pointermove", (move) => this.move(move), { signal });
    addEventListener("pointerup", (up) => this.up(up), { signal });
    addEventListener("pointercancel", () => this.release(), { signal });
    addEventListener("blur", () => this.release(), { signal });
    addEventListener("keydown", (press) => this.key(press), { signal, capture: true });
    // A lifted card is not to scroll, to select text or to open the browser's menu. It has to be said before the touch.
    board.addEventListener("touchmove", (move) => this.keep(move), { signal, passive: false });
    board.addEventListener("contextmenu", (menu) => this.keep(menu), { signal });
    board.addEventListener("selectstart", (select) => this.grip?.byTouch === false && select.preventDefault(), { signal });
  }

  private get isLifted(): boolean {
    return this.grip !== null && this.grip.ghost !== null;
  }

  leave(): void {
    this.release();
    this.left.abort();
  }

  private press(down: PointerEvent): void {
    const target = down.target instanceof Element ? down.target : null;
    const card = target?.closest<HTMLElement>("[data-question]") ?? null;
    const question = this.wiring.find(card?.dataset["question"] ?? "");
    // The second press of a double click selects a word.
    const plain = down.isPrimary && down.button === 0 && down.detail < 2;
    if (!plain || card === null || question === undefined || target?.closest(CONTROLS)) return;
    this.release();
    const byTouch = down.pointerType === "touch";
    this.grip = { card, question, pointer: down.pointerId, from: pointOf(down), byTouch, ghost: null, over: null };
    if (byTouch) this.pressing = setTimeout(() => this.lift(), LONG_PRESS_MS);
  }

  private move(move: PointerEvent): void {
    const { grip } = this;
    if (grip === null || move.pointerId !== grip.pointer) return;
    if (grip.ghost === null) {
      const far = Math.hypot(move.clientX - grip.from.x, move.clientY - grip.from.y) > FAR_PX;
      if (!far) return;
      // Who moves before the press was long means to scroll.
      if (grip.byTouch) this.release();
      else this.lift();
    }
    this.carry(pointOf(move));
  }

  private lift(): void {
    const { grip } = this;
    if (grip === null) return;
    grip.ghost = ghostOf(grip.card);
    grip.card.classList.add("lifted");
    this.carry(grip.from);
    this.tell();
  }

  private carry(point: Point): void {
    const { grip } = this;
    if (grip === null || grip.ghost === null) return;
    grip.ghost.style.transform = `translate(${point.x - grip.from.x}px, ${point.y - grip.from.y}px)`;
    const over = columnAt(point);
    if (over === grip.over) return;
    grip.over = over;
    this.tell();
  }

  private up(up: PointerEvent): void {
    const { grip } = this;
    if (grip === null || up.pointerId !== grip.pointer) return;
    const { ghost, question, over } = grip;
    this.release();
    if (ghost !== null && over !== null) this.wiring.onDrop(question, over);
  }

  private key(press: KeyboardEvent): void {
    if (press.key !== "Escape" || !this.isLifted) return;
    press.stopPropagation();
    this.release();
  }

  private keep(event: Event): void {
    if (this.isLifted) event.preventDefault();
  }

  private release(): void {
    clearTimeout(this.pressing);
    const { grip } = this;
    this.grip = null;
    if (grip === null || grip.ghost === null) return;
    grip.ghost.remove();
    grip.card.classList.remove("lifted");
    this.wiring.onDrag(null);
  }

  private tell(): void {
    if (this.grip !== null) this.wiring.onDrag({ question: this.grip.question, over: this.grip.over });
  }
}

function pointOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY };
}

/** A likeness of the card that follows the pointer; nothing in it can be pressed or read out. */
function ghostOf(card: HTMLElement): HTMLElement {
  const { top, left, width } = card.getBoundingClientRect();
  const ghost = card.cloneNode(true) as HTMLElement;
  for (const part of [ghost, ...ghost.querySelectorAll("[id], [data-question]")]) {
    part.removeAttribute("id");
    part.removeAttribute("data-question");
  }
  ghost.classList.add("desk-ghost");
  ghost.setAttribute("aria-hidden", "true");
  ghost.inert = true;
  Object.assign(ghost.style, { top: `${top}px`, left: `${left}px`, inlineSize: `${width}px` });
  document.body.append(ghost);
  return ghost;
}

/** Columns, and the tabs that stand for them, say which they are. */
function columnAt({ x, y }: Point): Column | null {
  const drop = document.elementFromPoint(x, y)?.closest("[data-drop], [role=tab]");
  const place = drop?.matches("[data-drop]") ? drop : drop?.querySelector("[data-drop]");
  const name = place?.getAttribute("data-drop");
  return COLUMNS.find((column) => column === name) ?? null;
}
