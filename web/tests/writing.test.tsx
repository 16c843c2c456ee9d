// What people write in a session: it is never lost, whatever the server or the network do.
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { useRef } from "preact/hooks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Composer } from "../src/chat/Composer";
import { chat } from "../src/chat/state";
import { Connection } from "../src/connection";
import { draft } from "../src/drafts";
import { speak } from "../src/i18n";
import type { Question, Settings } from "../src/protocol.gen";
import { AskBox } from "../src/questions/AskBox";
import { useGoing } from "../src/questions/going";
import { MyQuestions } from "../src/questions/MyQuestions";
import { questions } from "../src/questions/state";
import { Room } from "../src/room";
import { RoomStore } from "../src/store";
import { question } from "./ledger";
import { Device } from "./memory";
import { FakeSocket } from "./socket";

const OPEN: Settings = {
  moderated: true,
  asking: "open",
  asking_until_ms: null,
  anonymous: true,
  limit_characters: 300,
  limit_open: 5,
};
const CHAT = { settings: { open: true, slow_s: 0 }, messages: [], more: [] };

let keys: number;

beforeEach(async () => {
  vi.stubGlobal("WebSocket", FakeSocket);
  FakeSocket.all = [];
  keys = 0;
  draft("hall", "ask").value = "";
  draft("hall", "chat-room").value = "";
  await speak("en");
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function inTheHall(settings: Partial<Settings> = {}): Room {
  const connection = new Connection({
    url: () => "ws://test/e/forum/ws",
    participant: "ada",
    keep: new Device().page(),
    random: () => 0.5,
    newKey: () => `key-${++keys}`,
  });
  const hall = new RoomStore("hall", "ada", [questions, chat]);
  connection.join(hall);
  connection.open();
  FakeSocket.last.greet();
  const asked = { settings: { ...OPEN, ...settings }, questions: [], more: false };
  FakeSocket.last.join({
    revision: 5,
    snapshot: { questions: asked, chat: CHAT },
    own: { questions: { questions: [], voted: [] } },
  });
  return new Room(hall, connection);
}

function Asking({ room }: { readonly room: Room }) {
  const state = room.state(questions);
  const going = useGoing(useRef(null));
  if (state === null) return null;
  return (
    <>
      <AskBox room={room} settings={state.settings} />
      <MyQuestions room={room} state={state} going={going} />
    </>
  );
}

function Chatting({ room }: { readonly room: Room }) {
  const state = room.state(chat);
  return state === null ? null : <Composer room={room} state={state} channel="room" />;
}

const box = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label);
const write = (label: string, value: string) => fireEvent.input(box(label), { target: { value } });
const press = (label: string, more: object) => fireEvent.keyDown(box(label), { key: "Enter", ...more });

function waiting(text: string, key: string): Question {
  return { ...question(text, key), state: "waiting" };
}

test("a question stays in its box until the server has it", async () => {
  render(<Asking room={inTheHall()} />);
  write("Your question", "Lunch?");
  press("Your question", { ctrlKey: true });
  const [ref, , body] = FakeSocket.last.command("questions.ask");
  expect(body).toMatchObject({ text: "Lunch?", anonymous: false });
  expect(box("Your question").value).toBe("Lunch?");
  FakeSocket.last.ok(ref, { question: waiting("Lunch?", "key-1") });
  await waitFor(() => expect(box("Your question").value).toBe(""));
  expect(screen.getByText("It waits for a moderator. Only you and they see it.")).toBeTruthy();
});

test("a refused question stays, with the reason under it", async () => {
  render(<Asking room={inTheHall()} />);
  write("Your question", "Lunch?");
  press("Your question", { ctrlKey: true });
  const [ref] = FakeSocket.last.command("questions.ask");
  FakeSocket.last.refuse(ref, { code: "too_long", message: "This is too long.", field: "text" });
  await screen.findByText("This is too long.");
  expect(box("Your question").value).toBe("Lunch?");
  expect(box("Your question").getAttribute("aria-invalid")).toBe("true");
});

test("what was typed while a question was on its way is not taken away", async () => {
  render(<Asking room={inTheHall()} />);
  write("Your question", "Lunch?");
  press("Your question", { ctrlKey: true });
  write("Your question", "Lunch? And dinner?");
  const [ref] = FakeSocket.last.command("questions.ask");
  FakeSocket.last.ok(ref, { question: waiting("Lunch?", "key-1") });
  await screen.findByText("It waits for a moderator. Only you and they see it.");
  expect(box("Your question").value).toBe("Lunch? And dinner?");
});

test("asking twice at once asks once", async () => {
  render(<Asking room={inTheHall()} />);
  write("Your question", "Lunch?");
  press("Your question", { ctrlKey: true });
  press("Your question", { ctrlKey: true });
  expect(FakeSocket.last.count("questions.ask")).toBe(1);
});

test("who asks without a name is told who still sees it", async () => {
  render(<Asking room={inTheHall()} />);
  fireEvent.click(screen.getByLabelText("Ask without my name"));
  await screen.findByText(/moderators and panelists of this session still see your name/);
  write("Your question", "Lunch?");
  press("Your question", { ctrlKey: true });
  expect(FakeSocket.last.command("questions.ask")[2]).toMatchObject({ anonymous: true });
});

test("a closed room says so instead of offering a box", () => {
  render(<Asking room={inTheHall({ asking: "closed" })} />);
  expect(screen.queryByLabelText("Your question")).toBeNull();
  expect(screen.getByText("This session takes no questions at the moment.")).toBeTruthy();
});

test("a message leaves its box at once, and comes back before what was typed since when it is refused", async () => {
  render(<Chatting room={inTheHall()} />);
  write("Write to everyone here", "Hello");
  press("Write to everyone here", {});
  await waitFor(() => expect(box("Write to everyone here").value).toBe(""));
  write("Write to everyone here", "Anybody?");
  const [ref] = FakeSocket.last.command("chat.send");
  FakeSocket.last.refuse(ref, { code: "too_fast", message: "That was too fast." });
  await screen.findByText("That was too fast.");
  expect(box("Write to everyone here").value).toBe("Hello\nAnybody?");
});

test("Enter with Shift, or while a word is being composed, sends nothing", () => {
  render(<Chatting room={inTheHall()} />);
  write("Write to everyone here", "你");
  press("Write to everyone here", { shiftKey: true });
  press("Write to everyone here", { isComposing: true });
  expect(FakeSocket.last.count("chat.send")).toBe(0);
});
