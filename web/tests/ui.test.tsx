// The parts that pages are made of: what they say to a keyboard and to a screen reader.
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { speak } from "../src/i18n";
import { Button, errorOf, Field, otherRefusal, Tabs, wordsOf } from "../src/ui";

beforeEach(() => speak("en"));
afterEach(cleanup);

function ThreeTabs() {
  const [selected, select] = useState("a");
  const tabs = ["a", "b", "c"].map((name) => ({ name, label: name, panel: () => `Panel ${name}` }));
  return <Tabs label="Parts" tabs={tabs} selected={selected} onSelect={select} />;
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const selected = () => screen.getByRole("tab", { selected: true }).textContent;

test("tabs are walked with the arrows, and one panel is there at a time", () => {
  render(<ThreeTabs />);
  screen.getByRole("tab", { selected: true }).focus();
  press("ArrowRight");
  expect(selected()).toBe("b");
  expect(document.activeElement?.textContent).toBe("b");
  expect(screen.getByRole("tabpanel").textContent).toBe("Panel b");
  press("End");
  press("ArrowRight");
  expect(selected()).toBe("a");
});

test("where one reads from the right, the arrow to the left leads on", async () => {
  await speak("ar");
  render(<ThreeTabs />);
  screen.getByRole("tab", { selected: true }).focus();
  press("ArrowLeft");
  expect(selected()).toBe("b");
});

test("an error belongs to its field, which takes the focus", () => {
  render(<Field label="Name" hint="As others see it." error="A name is needed." value="" onValue={() => undefined} />);
  const field = screen.getByLabelText("Name");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  const described = field.getAttribute("aria-describedby")?.split(" ") ?? [];
  const words = described.map((id) => document.getElementById(id)?.textContent);
  expect(words).toEqual(["As others see it.", "A name is needed."]);
  expect(document.activeElement).toBe(field);
});

test("a busy button stays, keeps the focus, and does nothing", () => {
  const pressed = vi.fn<() => void>();
  render(
    <Button busy onClick={pressed}>
      Send
    </Button>,
  );
  const button = screen.getByRole("button", { name: "Send" });
  fireEvent.click(button);
  expect(pressed).not.toHaveBeenCalled();
  expect(button.getAttribute("aria-disabled")).toBe("true");
});

test("a refusal is said at its field, or for the whole form", () => {
  const refusal = { code: "empty", message: "A name is needed.", field: "name", facts: {} };
  expect(errorOf(refusal, "name")).toBe("A name is needed.");
  expect(errorOf(refusal, "email")).toBeNull();
  expect(otherRefusal(refusal, ["name"])).toBeNull();
  expect(otherRefusal(refusal, ["email"])).toBe(refusal);
  expect(wordsOf({ ...refusal, code: "too_long", message: "" })).toBe("This is too long to send.");
});
