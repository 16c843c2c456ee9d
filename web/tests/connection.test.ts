// The connection, against a scripted server.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { serverNow } from "../src/clock";
import { Connection } from "../src/connection";
import { RoomStore } from "../src/store";
import { Device } from "./memory";
import { ledger, question, snapshotOf } from "./ledger";
import { FakeSocket } from "./socket";

let device: Device;
let keys: number;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", FakeSocket);
  FakeSocket.all = [];
  device = new Device();
  keys = 0;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function connect(participant = "ada"): Connection {
  return new Connection({
    url: () => "ws://test/e/forum/ws",
    participant,
    keep: device.page(),
    random: () => 0.5,
    newKey: () => `key-${++keys}`,
  });
}

/** A connection that stands in the hall at revision 5. */
function inTheHall(limits = {}): { connection: Connection; hall: RoomStore } {
  const connection = connect();
  const hall = new RoomStore("hall", "ada", [ledger]);
  connection.join(hall);
  connection.open();
  FakeSocket.last.greet(limits);
  FakeSocket.last.join({ revision: 5, snapshot: snapshotOf("Lunch?") });
  return { connection, hall };
}

function comeBack(joined: object): void {
  vi.advanceTimersByTime(30_000);
  FakeSocket.last.greet();
  FakeSocket.last.join(joined);
}

const nextTurn = () => vi.advanceTimersByTimeAsync(0);

test("joins its rooms in the order in which they were given, and knows the server's clock", () => {
  const connection = connect();
  connection.join(new RoomStore("desk", "ada", []));
  connection.join(new RoomStore("foyer", "ada", []));
  connection.open();
  expect(connection.state.value).toBe("connecting");
  FakeSocket.last.greet();
  expect(FakeSocket.last.command("rooms.join")[2]["rooms"]).toEqual([
    { room: "desk", since: 0, view: null },
    { room: "foyer", since: 0, view: null },
  ]);
  FakeSocket.last.join({ room: "desk" }, { room: "foyer", present: 7 });
  expect(connection.state.value).toBe("live");
  expect(serverNow()).toBe(Date.now() + 60_000);
});

test("a room that is followed later is joined at once, and left when nobody looks", () => {
  const { connection } = inTheHall();
  const leave = connection.join(new RoomStore("annex", "ada", []));
  expect(FakeSocket.last.command("rooms.join")[2]["rooms"]).toEqual([{ room: "annex", since: 0, view: null }]);
  leave();
  expect(FakeSocket.last.command("rooms.leave")[2]).toEqual({ room: "annex" });
});

test("a room that is followed between hello and the first join's answer is joined, too", () => {
  const connection = connect();
  connection.join(new RoomStore("desk", "ada", []));
  connection.open();
  FakeSocket.last.greet();
  connection.join(new RoomStore("hall", "ada", []));
  FakeSocket.last.join({ room: "desk" });
  expect(FakeSocket.last.command("rooms.join")[2]["rooms"]).toEqual([{ room: "hall", since: 0, view: null }]);
});

test("a command is answered once, with the reply as a value", async () => {
  const { connection, hall } = inTheHall();
  const asked = connection.send("hall", "questions.ask", { text: "Tea?" });
  const [ref, , body] = FakeSocket.last.command("questions.ask");
  expect(body).toEqual({ text: "Tea?", room: "hall", key: "key-1" });
  expect(connection.pending.value).toHaveLength(1);
  FakeSocket.last.ok(ref, { question: question("Tea?") });
  expect(await asked).toEqual({ ok: true, body: { question: question("Tea?") } });
  expect(connection.pending.value).toEqual([]);
  expect(hall.state(ledger)?.texts).toEqual(["Lunch?", "Tea?"]);
});

test("a refusal is a value, too, and the connection lives on", async () => {
  const { connection } = inTheHall();
  const asked = connection.send("hall", "questions.ask", { text: "" });
  FakeSocket.last.refuse(FakeSocket.last.command("questions.ask")[0], { code: "empty", field: "text" });
  expect(await asked).toMatchObject({ ok: false, refusal: { code: "empty", field: "text" } });
  expect(connection.state.value).toBe("live");
});

test("an event message with the key settles what is pending before the answer comes", async () => {
  const { connection, hall } = inTheHall();
  const asked = connection.send("hall", "questions.ask", { text: "Tea?" });
  FakeSocket.last.push("hall", 5, 6, [["questions.asked", { question: question("Tea?", "key-1") }]]);
  expect(connection.pending.value).toEqual([]);
  FakeSocket.last.ok(FakeSocket.last.command("questions.ask")[0], { question: question("Tea?", "key-1") });
  expect((await asked).ok).toBe(true);
  expect(hall.state(ledger)?.texts).toEqual(["Lunch?", "Tea?"]);
});

test("what had no answer when the socket dropped is sent again with its key, after the rooms were joined", async () => {
  const { connection, hall } = inTheHall();
  const asked = connection.send("hall", "questions.ask", { text: "Tea?" });
  FakeSocket.last.drop();
  expect(connection.state.value).toBe("waiting");
  expect(hall.status.value).toBe("offline");
  expect(hall.state(ledger)?.texts).toEqual(["Lunch?"]);
  comeBack({ revision: 6, missed: [["questions.asked", { question: question("Tea?", "key-1") }]] });
  const tags = FakeSocket.last.sent.map((sent) => sent[1]);
  expect(tags).toEqual(["rooms.join", "questions.ask"]);
  expect(FakeSocket.last.sent[0]?.[2]["rooms"]).toEqual([{ room: "hall", since: 5, view: "everyone" }]);
  expect(connection.pending.value).toEqual([]);
  FakeSocket.last.ok(FakeSocket.last.command("questions.ask")[0], { question: question("Tea?", "key-1") });
  expect((await asked).ok).toBe(true);
  expect(hall.state(ledger)?.texts).toEqual(["Lunch?", "Tea?"]);
});

test("a command given while offline waits for the connection", () => {
  const { connection } = inTheHall();
  FakeSocket.last.drop();
  void connection.send("hall", "questions.ask", { text: "Tea?" });
  expect(connection.pending.value).toHaveLength(1);
  comeBack({ revision: 5, missed: [] });
  expect(FakeSocket.last.command("questions.ask")[2]["text"]).toBe("Tea?");
});

test("a command outlives a reload of the page", () => {
  const { connection } = inTheHall();
  void connection.send("hall", "questions.ask", { text: "Tea?" });
  connection.close();
  const { connection: reloaded } = inTheHall();
  expect(reloaded.pending.value).toHaveLength(1);
  const [ref, , body] = FakeSocket.last.command("questions.ask");
  expect(body).toMatchObject({ text: "Tea?", key: "key-1" });
  FakeSocket.last.ok(ref, { question: question("Tea?", "key-1") });
  expect(reloaded.pending.value).toEqual([]);
  expect(device.kept.size).toBe(0);
});

test("a restarting server is met again after a random delay, and nobody reloads", () => {
  const { hall } = inTheHall();
  FakeSocket.last.drop(4503);
  vi.advanceTimersByTime(2_499);
  expect(FakeSocket.all).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(FakeSocket.all).toHaveLength(2);
  FakeSocket.last.greet();
  FakeSocket.last.join({ revision: 5, missed: [] });
  expect(hall.status.value).toBe("live");
});

test("tries that fail come further and further apart", () => {
  const connection = connect();
  connection.open();
  const waits = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000];
  for (const [tries, wait_ms] of waits.entries()) {
    FakeSocket.last.drop();
    vi.advanceTimersByTime(wait_ms - 1);
    expect(FakeSocket.all).toHaveLength(tries + 1);
    vi.advanceTimersByTime(1);
    expect(FakeSocket.all).toHaveLength(tries + 2);
  }
});

test("the network's return cuts the pause short, but not after flooding", () => {
  const { connection } = inTheHall();
  FakeSocket.last.drop();
  connection.hurry();
  expect(FakeSocket.all).toHaveLength(2);
  FakeSocket.last.drop(4429);
  connection.hurry();
  vi.advanceTimersByTime(9_999);
  expect(FakeSocket.all).toHaveLength(2);
  vi.advanceTimersByTime(5_000);
  expect(FakeSocket.all).toHaveLength(3);
});

test.each([
  [4401, "signed_out"],
  [4403, "removed"],
])("close code %i ends the connection", (code, state) => {
  const { connection } = inTheHall();
  FakeSocket.last.drop(code);
  expect(connection.state.value).toBe(state);
  vi.advanceTimersByTime(120_000);
  expect(FakeSocket.all).toHaveLength(1);
});

test("a hole is mended by joining that room again, once", () => {
  const { hall } = inTheHall();
  FakeSocket.last.push("hall", 7, 8, [["questions.asked", { question: question("Late?") }]]);
  FakeSocket.last.push("hall", 8, 9, [["questions.asked", { question: question("Later?") }]]);
  expect(FakeSocket.last.count("rooms.join")).toBe(2);
  expect(FakeSocket.last.command("rooms.join")[2]["rooms"]).toEqual([{ room: "hall", since: 5, view: "everyone" }]);
  FakeSocket.last.join({ revision: 9, snapshot: snapshotOf("Lunch?", "Late?", "Later?") });
  expect(hall.state(ledger)?.texts).toEqual(["Lunch?", "Late?", "Later?"]);
});

test("who became a moderator while away is shown the moderators' view", () => {
  const { hall } = inTheHall();
  FakeSocket.last.drop();
  const standing = { roles: ["moderator" as const], may: ["enter", "curate"], silenced: false, silenced_until_ms: null, silenced_reason: null };
  comeBack({ revision: 5, missed: [], standing });
  expect(FakeSocket.last.command("rooms.join")[2]["rooms"]).toEqual([{ room: "hall", since: 0, view: null }]);
  FakeSocket.last.join({ revision: 5, view: "moderators", standing, snapshot: snapshotOf("Lunch?", "Waiting?") });
  expect(hall.state(ledger)).toEqual({ texts: ["Lunch?", "Waiting?"], view: "moderators" });
  expect(FakeSocket.last.count("rooms.join")).toBe(2);
});

test("commands leave no faster than the server allows", async () => {
  const { connection } = inTheHall({ commands_per_s: 10, commands_burst: 3 });
  for (let at = 0; at < 5; at += 1) void connection.send("hall", "questions.vote", { question: `q${at}` });
  expect(FakeSocket.last.count("questions.vote")).toBe(3);
  await vi.advanceTimersByTimeAsync(100);
  expect(FakeSocket.last.count("questions.vote")).toBe(4);
  await vi.advanceTimersByTimeAsync(100);
  expect(FakeSocket.last.count("questions.vote")).toBe(5);
});

test("a command that no frame can hold is refused here, and is not sent for ever", async () => {
  const { connection } = inTheHall({ frame_bytes: 1_000 });
  const asked = connection.send("hall", "questions.ask", { text: "x".repeat(2_000) });
  expect(await asked).toMatchObject({ ok: false, refusal: { code: "too_long" } });
  expect(FakeSocket.last.count("questions.ask")).toBe(0);
  expect(connection.pending.value).toEqual([]);
});

test("a socket that owes an answer and says nothing for long is given up", () => {
  const { connection } = inTheHall();
  vi.advanceTimersByTime(60_000);
  expect(FakeSocket.all).toHaveLength(1);
  void connection.send("hall", "questions.vote", { question: "q1" });
  vi.advanceTimersByTime(26_000);
  expect(FakeSocket.all).toHaveLength(2);
  FakeSocket.last.greet();
  FakeSocket.last.join({ revision: 5, missed: [] });
  expect(FakeSocket.last.command("questions.vote")[2]["key"]).toBe("key-1");
});

test("listeners hear what happened, the missed too, and nothing twice", async () => {
  const { connection } = inTheHall();
  const heard: string[] = [];
  const silence = connection.onEntry((room, entry) => heard.push(`${room} ${entry[0]}`));
  FakeSocket.last.push("hall", 5, 6, [["questions.asked", { question: question("a") }]]);
  FakeSocket.last.push("hall", 5, 6, [["questions.asked", { question: question("a") }]]);
  FakeSocket.last.drop();
  comeBack({ revision: 7, missed: [["questions.hidden", { question: "q-a", revision: 7 }]] });
  silence();
  FakeSocket.last.push("hall", 7, 8, [["questions.asked", { question: question("b") }]]);
  await nextTurn();
  expect(heard).toEqual(["hall questions.asked", "desk server.hello", "hall questions.hidden"]);
});

test("a frame that was no command is told of, and settles the one with that ref", async () => {
  const { connection } = inTheHall();
  const asked = connection.send("hall", "questions.ask", { text: "Tea?" });
  const [ref] = FakeSocket.last.command("questions.ask");
  const refusal = { code: "ref_used", message: "No.", field: null, facts: {} };
  FakeSocket.last.push("desk", 0, 0, [["server.refused", { ref, refusal }]]);
  expect(await asked).toEqual({ ok: false, refusal });
});

// --- Several tabs of one device

/** Two tabs of one participant in the hall, and what the second one's socket is told. */
function twoTabs(): { one: Connection; other: Connection; sockets: [FakeSocket, FakeSocket] } {
  const { connection: one } = inTheHall();
  const first = FakeSocket.last;
  const { connection: other } = inTheHall();
  return { one, other, sockets: [first, FakeSocket.last] };
}

test("every tab knows what is on its way, and one sends it", () => {
  const { one, other, sockets } = twoTabs();
  void one.send("hall", "questions.ask", { text: "Tea?" });
  expect(other.pending.value.map((pending) => pending.key)).toEqual(["key-1"]);
  expect(sockets.map((socket) => socket.count("questions.ask"))).toEqual([1, 0]);
  sockets[0].ok(sockets[0].command("questions.ask")[0], { question: question("Tea?", "key-1") });
  expect(other.pending.value).toEqual([]);
});

test("what a closed tab left is sent by another, with its key, once", () => {
  const { one, other, sockets } = twoTabs();
  sockets[0].drop();
  void one.send("hall", "questions.ask", { text: "Tea?" });
  one.close();
  vi.advanceTimersByTime(29_999);
  expect(sockets[1].count("questions.ask")).toBe(0);
  vi.advanceTimersByTime(1);
  expect(sockets[1].command("questions.ask")[2]).toMatchObject({ text: "Tea?", key: "key-1" });
  sockets[1].ok(sockets[1].command("questions.ask")[0], { question: question("Tea?", "key-1") });
  expect(other.pending.value).toEqual([]);
  expect(device.kept.size).toBe(0);
});

test("nobody else at this device sends it", () => {
  const { connection } = inTheHall();
  FakeSocket.last.drop();
  void connection.send("hall", "questions.ask", { text: "Tea?" });
  connection.close();
  const ben = connect("ben");
  ben.open();
  FakeSocket.last.greet();
  expect(ben.pending.value).toEqual([]);
  expect(FakeSocket.last.count("questions.ask")).toBe(0);
});

test("what was written is sent hours later; what was done minutes ago is not", () => {
  const { connection } = inTheHall();
  FakeSocket.last.drop();
  void connection.send("hall", "questions.ask", { text: "Tea?" });
  void connection.send("hall", "questions.vote", { question: "q1" });
  connection.close();
  vi.advanceTimersByTime(10 * 60_000);
  const later = connect();
  expect(later.pending.value.map((pending) => pending.tag)).toEqual(["questions.ask"]);
  expect(later.expired.map((pending) => pending.tag)).toEqual(["questions.vote"]);
  later.close();
  vi.advanceTimersByTime(12 * 3_600_000);
  expect(connect().pending.value).toEqual([]);
  expect(device.kept.size).toBe(0);
});

test("what comes of a command is told, and whether anybody waits for it", async () => {
  const { connection } = inTheHall();
  const told: string[] = [];
  connection.onSettled((pending, outcome, awaited) => told.push(`${pending.key} ${outcome.ok} ${awaited}`));
  connection.leaveToSend("hall", "questions.ask", { text: "Tea?" });
  FakeSocket.last.refuse(FakeSocket.last.command("questions.ask")[0], { code: "empty" });
  const asked = connection.send("hall", "questions.ask", { text: "Lunch?" });
  FakeSocket.last.ok(FakeSocket.last.command("questions.ask")[0], { question: question("Lunch?", "key-2") });
  await asked;
  expect(told).toEqual(["key-1 false false", "key-2 true true"]);
});
