import { describe, expect, test } from "vitest";
import type { ChatMessage, Entry } from "../protocol.gen";
import { channelMessages, chat, type ChatState } from "./state";

const FACTS = { me: "ada", view: "everyone" } as const;
const SETTINGS = { open: true, slow_s: 0 };

function message(id: string, revision: number, more: Partial<ChatMessage> = {}): ChatMessage {
  return {
    id,
    revision,
    channel: "room",
    author: { id: "bob", name: "Bob" },
    text: `Hello from ${id}`,
    sent_at_ms: revision,
    edited: false,
    key: null,
    ...more,
  };
}

function room(...messages: ChatMessage[]): ChatState {
  return chat.start({ settings: SETTINGS, messages, more: ["room"] }, undefined, FACTS);
}

function after(state: ChatState, ...entries: Entry[]): ChatState {
  return entries.reduce((now, entry) => chat.apply(now, entry, FACTS), state);
}

function sent(it: ChatMessage): Entry {
  return ["chat.sent", { message: it }];
}

describe("messages", () => {
  test("stand in the order in which they were sent, each in its channel", () => {
    const state = after(room(), sent(message("b", 2)), sent(message("a", 1)), sent(message("x", 3, { channel: "backstage" })));
    expect(channelMessages(state, "room").map((it) => it.id)).toEqual(["a", "b"]);
    expect(channelMessages(state, "backstage").map((it) => it.id)).toEqual(["x"]);
  });

  test("an edited one shows its new text, and an old frame does not undo it", () => {
    const edited = message("a", 5, { text: "corrected", edited: true });
    const state = after(room(message("a", 1)), ["chat.edited", { message: edited }], sent(message("a", 1)));
    expect(state.messages["a"]).toEqual(edited);
  });

  test("one that was edited on a page not yet read stays unread", () => {
    expect(after(room(), ["chat.edited", { message: message("a", 5) }]).messages).toEqual({});
  });

  test("a deleted one is gone", () => {
    const state = after(room(message("a", 1)), ["chat.deleted", { message: "a", revision: 2, by: "moderator" }]);
    expect(state.messages).toEqual({});
  });

  test("event messages of other features leave the very same state", () => {
    const state = room(message("a", 1));
    expect(after(state, ["rooms.present", { count: 3 }])).toBe(state);
  });

  test("a snapshot taken at the end says the same as one at the beginning with what happened since", () => {
    const edited = message("b", 4, { sent_at_ms: 2, text: "corrected", edited: true });
    const whole = after(
      room(message("a", 1), message("b", 2)),
      sent(message("c", 3)),
      ["chat.edited", { message: edited }],
      ["chat.deleted", { message: "a", revision: 5, by: "author" }],
      ["chat.configured", { settings: { open: true, slow_s: 10 } }],
    );
    const fresh = chat.start(
      { settings: { open: true, slow_s: 10 }, messages: [edited, message("c", 3)], more: ["room"] },
      undefined,
      FACTS,
    );
    expect(whole).toEqual(fresh);
  });
});

describe("older messages", () => {
  test("join the others and say whether there are more", () => {
    const body = { room: "hall", channel: "room", before: "b" } as const;
    const page = { messages: [message("a", 1)], more: false };
    const state = chat.answered?.(room(message("b", 2)), { tag: "chat.history", body, reply: page }, FACTS) ?? room();
    expect(channelMessages(state, "room").map((it) => it.id)).toEqual(["a", "b"]);
    expect(state.more.room).toBe(false);
  });
});
