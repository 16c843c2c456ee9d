// The frame's own parts: menu, choice of few, initials, and the theme that is kept.
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { speak } from "../src/i18n";
import { chooseTheme, recallTheme, theme } from "../src/theme";
import { Menu } from "../src/ui";
import { Segments } from "../src/ui/Segments";
import { hueOf, initials } from "../src/ui/Avatar";

beforeEach(() => speak("en"));
afterEach(cleanup);
afterEach(() => chooseTheme("system"));

test("a menu unfolds, and Escape folds it and gives the focus back", () => {
  render(
    <Menu label="You" face={null}>
      <button type="button">Inside</button>
    </Menu>,
  );
  const button = screen.getByRole("button", { name: "You" });
  expect(screen.queryByText("Inside")).toBeNull();
  fireEvent.click(button);
  expect(button.getAttribute("aria-expanded")).toBe("true");
  const inside = screen.getByText("Inside");
  inside.focus();
  fireEvent.keyDown(inside, { key: "Escape" });
  expect(screen.queryByText("Inside")).toBeNull();
  expect(document.activeElement).toBe(button);
});

test("a press elsewhere folds a menu", () => {
  render(
    <Menu label="You" face={null}>
      <p>Inside</p>
    </Menu>,
  );
  fireEvent.click(screen.getByRole("button", { name: "You" }));
  fireEvent.pointerDown(screen.getByText("Inside"));
  expect(screen.queryByText("Inside")).not.toBeNull();
  fireEvent.pointerDown(document.body);
  expect(screen.queryByText("Inside")).toBeNull();
});

test("of few one is chosen", () => {
  let chosen = "";
  const options = [["a", "One"], ["b", "Two"]] as const;
  render(<Segments label="Which" value="a" options={options} onValue={(value) => (chosen = value)} />);
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "One" }).checked).toBe(true);
  fireEvent.click(screen.getByRole("radio", { name: "Two" }));
  expect(chosen).toBe("b");
});

test("initials are two letters where there are capitals, one where there are none", () => {
  expect(initials("Ada Byron King")).toBe("AK");
  expect(initials("  plato ")).toBe("P");
  expect(initials("عمر الخيام")).toBe("ع");
  expect(initials("王 小明")).toBe("王");
  expect(initials("😀 Smile")).toBe("😀");
  expect(initials("")).toBe("");
});

test("a person has the same colour everywhere", () => {
  expect(hueOf("a1")).toBe(hueOf("a1"));
  expect(hueOf("a1")).not.toBe(hueOf("b7"));
});

test("a chosen theme is kept for the next visit, and the device's own is none", () => {
  chooseTheme("dark");
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  theme.value = "system";
  recallTheme();
  expect(theme.value).toBe("dark");
  chooseTheme("system");
  expect(document.documentElement.dataset["theme"]).toBeUndefined();
});
