import { describe, expect, test } from "vitest";
import { Attention, LYING_MS, PATIENCE_MS } from "./attention";

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
    expect(attention.wait_ms(1_000)).toBe(LYING_MS);
    attention.moved(2_000);
    expect(attention.wait_ms(3_000)).toBe(LYING_MS - 1_000);
  });

  test("that was left lying the order may be mended, but nothing may be pushed", () => {
    const attention = pointing();
    expect(attention.wait_ms(1_000 + LYING_MS)).toBe(0);
    expect(attention.isThere).toBe(true);
  });

  test("that left it is held a moment longer", () => {
    const attention = pointing();
    attention.pointer(false, 1_100);
    expect(attention.wait_ms(1_100)).toBe(PATIENCE_MS);
    expect(attention.wait_ms(1_100 + PATIENCE_MS)).toBe(0);
    expect(attention.isThere).toBe(false);
  });
});

test("under the keys the order may be mended in a pause, but nothing may be pushed", () => {
  const attention = new Attention();
  attention.focus(true, 1_000);
  expect(attention.wait_ms(1_000)).toBe(PATIENCE_MS);
  expect(attention.wait_ms(1_000 + PATIENCE_MS)).toBe(0);
  expect(attention.isThere).toBe(true);
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

  test("a finger holds the order, and a while after it was lifted", () => {
    const attention = new Attention();
    const stop = attention.watch(list, () => undefined);
    const touch = (type: string) => list.dispatchEvent(new PointerEvent(type, { pointerType: "touch" }));
    touch("pointerenter");
    touch("pointerdown");
    expect(attention.wait_ms(Date.now())).toBeGreaterThan(PATIENCE_MS);
    touch("pointerleave");
    expect(attention.wait_ms(Date.now())).toBeGreaterThan(PATIENCE_MS / 2);
    expect(attention.isThere).toBe(false);
    stop();
  });
});
