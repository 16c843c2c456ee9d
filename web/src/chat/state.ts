// A room's chat as one participant knows it: messages by id, of the room and of its back-channel.
import type { Answered, RoomFeature } from "../feature";
import type { Channel, ChatMessage, ChatPage, ChatSettings, ChatSnapshot, Deleted, Entry, ReadHistory } from "../protocol.gen";

export interface ChatState {
  readonly settings: ChatSettings;
  readonly messages: Readonly<Record<string, ChatMessage>>;
  /** Whether a channel has older messages than these. */
  readonly more: Readonly<Record<Channel, boolean>>;
}

export const chat: RoomFeature<"chat", ChatState> = { name: "chat", start, apply, answered };

function start(snapshot: ChatSnapshot): ChatState {
  return {
    settings: snapshot.settings,
    messages: Object.fromEntries(snapshot.messages.map((message) => [message.id, settled(message)])),
    more: { room: snapshot.more.includes("room"), backstage: snapshot.more.includes("backstage") },
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

/** Own commands show before their event message comes, which may be a moment later. */
function answered(state: ChatState, answer: Answered): ChatState {
  switch (answer.tag) {
    case "chat.send":
    case "chat.edit":
      return put(state, answer.reply.message);
    case "chat.delete":
      return without(state, answer.body.message);
    case "chat.configure":
      return { ...state, settings: answer.reply };
    case "chat.history":
      return turn(state, answer.body, answer.reply);
    default:
      return state;
  }
}

function put(state: ChatState, news: ChatMessage): ChatState {
  const old = state.messages[news.id];
  if (old !== undefined && old.revision > news.revision) return state;
  return { ...state, messages: { ...state.messages, [news.id]: settled(news) } };
}

/** A key settles what is on its way, which the connection sees to; a snapshot has none. */
function settled(message: ChatMessage): ChatMessage {
  return message.key === null ? message : { ...message, key: null };
}

function remove(state: ChatState, { message: id, revision }: Deleted): ChatState {
  const old = state.messages[id];
  return old !== undefined && old.revision > revision ? state : without(state, id);
}

function without(state: ChatState, id: string): ChatState {
  const { [id]: _, ...rest } = state.messages;
  return { ...state, messages: rest };
}

/** One channel's messages, oldest first. */
export function channelMessages(state: ChatState, channel: Channel): ChatMessage[] {
  return Object.values(state.messages)
    .filter((message) => message.channel === channel)
    .sort((a, b) => a.sent_at_ms - b.sent_at_ms || (a.id < b.id ? -1 : 1));
}

/** The page that was asked for; the newest one says nothing about what is older than ours. */
function turn(state: ChatState, { channel = "room", before }: ReadHistory, page: ChatPage): ChatState {
  const more = before ? { ...state.more, [channel]: page.more } : state.more;
  return page.messages.reduce(put, { ...state, more });
}
