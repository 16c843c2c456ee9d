import { expect, test } from "vitest";
import type { State } from "../protocol.gen";
import { wishOf } from "./shortcuts";

function press(key: string, more: KeyboardEventInit = {}, target: Element = document.createElement("li")): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, ...more });
  target.dispatchEvent(event);
  return event;
}

test.each([
  ["l", "waiting", { on: "card", step: "list" }],
  ["l", "listed", { on: "card", step: "live" }],
  ["l", "live", { on: "card", step: "relist" }],
  ["a", "live", { on: "card", step: "answered" }],
  ["p", "listed", { on: "card", step: "pin" }],
  ["d", "listed", { on: "card", deed: "dismiss" }],
  ["x", "listed", { on: "card", wish: "select" }],
  ["j", "listed", { on: "board", wish: "next" }],
  ["k", null, { on: "board", wish: "previous" }],
  ["u", null, { on: "board", wish: "undo" }],
  ["/", null, { on: "board", wish: "search" }],
  ["?", null, { on: "board", wish: "keys" }],
  ["؟", null, { on: "board", wish: "keys" }],
  ["l", null, null],
  ["z", "listed", null],
  ["Enter", "listed", null],
] as const)("%s on a %s question", (key, state, wish) => {
  expect(wishOf(press(key), state as State | null)).toEqual(wish);
});

test("with Shift the selection goes through to this one, and capitals are letters", () => {
  expect(wishOf(press("X", { shiftKey: true }), "listed")).toEqual({ on: "card", wish: "select-through" });
  expect(wishOf(press("J"), "listed")).toEqual({ on: "board", wish: "next" });
});

test("a keyboard of another script has the same keys in the same places", () => {
  expect(wishOf(press("д", { code: "KeyL" }), "waiting")).toEqual({ on: "card", step: "list" });
  expect(wishOf(press("م", { code: "KeyL" }), "waiting")).toEqual({ on: "card", step: "list" });
});

test.each([["input"], ["textarea"], ["select"]])("who types in an %s means the letter", (name) => {
  expect(wishOf(press("l", {}, document.createElement(name)), "listed")).toBeNull();
});

test("a checkbox takes no letters, a form and a menu keep theirs", () => {
  const box = document.createElement("input");
  box.type = "checkbox";
  expect(wishOf(press("l", {}, box), "waiting")).not.toBeNull();
  for (const around of ["<form><button></button></form>", "<div class='menu-panel'><button></button></div>"]) {
    const part = document.createElement("div");
    part.innerHTML = around;
    const button = part.querySelector("button");
    expect(button && wishOf(press("l", {}, button), "waiting")).toBeNull();
  }
});

test.each([["ctrlKey"], ["metaKey"], ["altKey"]])("keys with %s are the browser's", (modifier) => {
  expect(wishOf(press("l", { [modifier]: true }), "listed")).toBeNull();
});
