import { describe, expect, test } from "vitest";
import { Attention, PATIENCE_MS } from "./attention";

function pointing(): Attention {
  const attention = new Attention();
  attention.pointer(true, 1_000);
  return attention;
}

test("nobody is there at first", () => {
  expect(new Attention().wait_ms(0)).toBe(0);
  expect(new Attention().isThere).toBe(false);
});

describe("under a pointer", () => {
  test("the order is held, and anew with each move", () => {
    const attention = pointing();
    expect(attention.wait_ms(1_000)).toBe(PATIENCE_MS);
    attention.moved(2_000);
    expect(attention.wait_ms(3_000)).toBe(PATIENCE_MS - 1_000);
  });

  test("that sits still the order may be mended, but nothing may be pushed", () => {
    const attention = pointing();
    expect(attention.wait_ms(1_000 + PATIENCE_MS)).toBe(0);
    expect(attention.isThere).toBe(true);
  });

  test("that leaves it is free at once", () => {
    const attention = pointing();
    attention.pointer(false, 1_100);
    expect(attention.wait_ms(1_100)).toBe(0);
    expect(attention.isThere).toBe(false);
  });

  test("that leaves while the focus stays it is not", () => {
    const attention = pointing();
    attention.focus(true, 1_050);
    attention.pointer(false, 1_100);
    expect(attention.wait_ms(1_100)).toBeGreaterThan(0);
    attention.focus(false, 1_200);
    expect(attention.wait_ms(1_200)).toBe(0);
  });
});

describe("in a page", () => {
  const list = document.createElement("ol");
  list.innerHTML = "<li><button></button></li>";
  document.body.append(list);
  const button = list.querySelector("button");

  test("a focus that moves inside stays, one that leaves tells", () => {
    const attention = new Attention();
    let left = 0;
    const stop = attention.watch(list, () => (left += 1));
    button?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
    button?.dispatchEvent(new FocusEvent("focusout", { bubbles: true, relatedTarget: list }));
    expect([attention.isThere, left]).toEqual([true, 0]);
    button?.dispatchEvent(new FocusEvent("focusout", { bubbles: true, relatedTarget: document.body }));
    expect([attention.isThere, left]).toEqual([false, 1]);
    stop();
    button?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
    expect(attention.isThere).toBe(false);
  });

  test("a finger that was lifted holds the order a while", () => {
    const attention = new Attention();
    const stop = attention.watch(list, () => undefined);
    for (const type of ["pointerenter", "pointerdown", "pointerleave"]) {
      list.dispatchEvent(new PointerEvent(type, { pointerType: "touch" }));
    }
    expect(attention.wait_ms(Date.now())).toBeGreaterThan(PATIENCE_MS / 2);
    expect(attention.isThere).toBe(false);
    stop();
  });
});
