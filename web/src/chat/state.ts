/** A room's chat as one participant knows it: messages by id, of the room and of its back-channel. */

import type { RoomFeature } from "../feature";
import type { Channel, ChatMessage, ChatPage, ChatSettings, ChatSnapshot, Deleted, Entry } from "../protocol.gen";

export interface ChatState {
  readonly settings: ChatSettings;
  readonly messages: Readonly<Record<string, ChatMessage>>;
  /** Whether a channel has older messages than these. */
  readonly more: Readonly<Record<Channel, boolean>>;
  /** What was deleted while older messages were being read; null when none are. */
  readonly gone: Readonly<Record<string, true>> | null;
}

export const chat: RoomFeature<"chat", ChatState> = { name: "chat", start, apply };

function start(snapshot: ChatSnapshot): ChatState {
  return {
    settings: snapshot.settings,
    messages: Object.fromEntries(snapshot.messages.map((message) => [message.id, message])),
    more: { room: snapshot.more.includes("room"), backstage: snapshot.more.includes("backstage") },
    gone: null,
  };
}

function apply(state: ChatState, entry: Entry): ChatState {
  const [tag, body] = entry;
  switch (tag) {
    case "chat.sent":
      return put(state, body.message);
    case "chat.edited":
      // One that was never shown belongs to a page that was not read yet.
      return body.message.id in state.messages ? put(state, body.message) : state;
    case "chat.deleted":
      return remove(state, body);
    case "chat.configured":
      return { ...state, settings: body.settings };
    default:
      return state;
  }
}

function put(state: ChatState, news: ChatMessage): ChatState {
  const old = state.messages[news.id];
  if (old !== undefined && old.revision > news.revision) return state;
  const message = { ...news, key: news.key ?? old?.key ?? null };
  return { ...state, messages: { ...state.messages, [news.id]: message } };
}

function remove(state: ChatState, { message: id, revision }: Deleted): ChatState {
  const old = state.messages[id];
  if (old !== undefined && old.revision > revision) return state;
  const { [id]: _, ...rest } = state.messages;
  return { ...state, messages: rest, gone: state.gone && { ...state.gone, [id]: true } };
}

/** One channel's messages, oldest first. */
export function channelMessages(state: ChatState, channel: Channel): ChatMessage[] {
  return Object.values(state.messages)
    .filter((message) => message.channel === channel)
    .sort((a, b) => a.sent_at_ms - b.sent_at_ms || (a.id < b.id ? -1 : 1));
}

/** To be called before older messages are asked for. */
export function openPage(state: ChatState): ChatState {
  return { ...state, gone: state.gone ?? {} };
}

/** The older messages of a channel that were asked for, or null when that was refused. */
export function closePage(state: ChatState, channel: Channel, page: ChatPage | null): ChatState {
  const gone = state.gone ?? {};
  const shut: ChatState = { ...state, gone: null };
  if (page === null) return shut;
  const fresh = page.messages.filter((message) => !(message.id in gone));
  return fresh.reduce(put, { ...shut, more: { ...shut.more, [channel]: page.more } });
}
