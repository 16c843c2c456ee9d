// The questions of a room as one participant knows them: by id, the newest revision of each.
import type { Answered, Facts, RoomFeature } from "../feature";
import type {
  Entry,
  Merged,
  Page,
  Question,
  QuestionsOwn,
  QuestionsSnapshot,
  ReadPage,
  Settings,
  Voted,
  VoteReply,
} from "../protocol.gen";

export type Sort = NonNullable<ReadPage["sort"]>;

/** How far a sorted list was read: `after` is the cursor of its last page, null before the first. */
export interface Reading {
  readonly after: string | null;
  readonly more: boolean;
}

export interface QuestionsState {
  readonly settings: Settings;
  readonly questions: Readonly<Record<string, Question>>;
  readonly voted: Readonly<Record<string, true>>;
  readonly read: Readonly<Record<Sort, Reading>>;
}

export const questions: RoomFeature<"questions", QuestionsState> = { name: "questions", start, apply, answered };

function start(snapshot: QuestionsSnapshot, own: QuestionsOwn | undefined, facts: Facts): QuestionsState {
  const empty: QuestionsState = {
    settings: snapshot.settings,
    questions: {},
    voted: Object.fromEntries((own?.voted ?? []).map((id) => [id, true as const])),
    read: unread(snapshot.more),
  };
  return [...snapshot.questions, ...(own?.questions ?? [])].reduce((state, it) => put(state, it, facts), empty);
}

function unread(more: boolean): QuestionsState["read"] {
  const reading: Reading = { after: null, more };
  return { popular: reading, newest: reading, unanswered: reading };
}

function apply(state: QuestionsState, entry: Entry, facts: Facts): QuestionsState {
  const [tag, body] = entry;
  switch (tag) {
    case "questions.asked":
    case "questions.changed":
      return put(state, body.question, facts);
    case "questions.hidden":
      return hide(state, body.question, body.revision, facts);
    case "questions.merged":
      return merge(state, body, facts);
    case "questions.voted":
      return count(state, body);
    case "questions.configured":
      return { ...state, settings: body.settings };
    default:
      return state;
  }
}

/** Own commands show before their event message comes, which may be a moment later. */
function answered(state: QuestionsState, answer: Answered, facts: Facts): QuestionsState {
  switch (answer.tag) {
    case "questions.ask":
    case "questions.enter":
    case "questions.edit":
    case "questions.withdraw":
    case "questions.move":
    case "questions.dismiss":
    case "questions.answer":
    case "questions.pin":
    case "questions.label":
    case "questions.assign":
    case "questions.read":
      return put(state, answer.reply.question, facts);
    case "questions.merge":
      return merge(state, { question: answer.body.question, into: answer.reply.question }, facts);
    case "questions.vote":
    case "questions.unvote":
      return cast(state, answer.reply);
    case "questions.configure":
      return { ...state, settings: answer.reply };
    case "questions.page":
      return turn(state, answer.body.sort ?? "newest", answer.reply, facts);
    default:
      return state;
  }
}

/** Whether I asked it. Only an asker and the moderators are given the key. */
export function isMine(question: Question, facts: Facts): boolean {
  if (question.source !== "here") return false;
  if (question.backstage !== null) return question.backstage.asker.id === facts.me;
  return question.asker?.id === facts.me || question.key !== null;
}

/** Whether this view lists it; what I asked I know in any state. */
function isSeen(question: Question, facts: Facts): boolean {
  if (isMine(question, facts)) return true;
  switch (question.state) {
    case "listed":
    case "live":
    case "answered":
      return true;
    case "waiting":
    case "dismissed":
      return facts.view === "moderators";
    case "withdrawn":
    case "merged":
      return false;
  }
}

function put(state: QuestionsState, news: Question, facts: Facts): QuestionsState {
  const old = state.questions[news.id];
  if (old !== undefined && old.revision > news.revision) return state;
  const question = old === undefined ? news : keepOwn(old, news);
  if (!isSeen(question, facts)) return drop(state, news.id);
  return { ...state, questions: { ...state.questions, [question.id]: question } };
}

/** What the room is shown of my question leaves out that it is mine. */
function keepOwn(old: Question, news: Question): Question {
  return news.key === null ? { ...news, key: old.key } : news;
}

function hide(state: QuestionsState, id: string, revision: number, facts: Facts): QuestionsState {
  const old = state.questions[id];
  if (old !== undefined && (old.revision > revision || isMine(old, facts))) return state;
  return drop(state, id);
}

function drop(state: QuestionsState, id: string): QuestionsState {
  if (!(id in state.questions)) return state;
  const { [id]: _, ...rest } = state.questions;
  return { ...state, questions: rest };
}

function merge(state: QuestionsState, { question: id, into }: Merged, facts: Facts): QuestionsState {
  const duplicate = state.questions[id];
  const united = moveVote(put(state, into, facts), id, into.id);
  if (duplicate === undefined || duplicate.revision > into.revision) return united;
  const merged = { ...duplicate, state: "merged" as const, merged_into: into.id, votes: 0, revision: into.revision };
  return put(united, merged, facts);
}

function moveVote(state: QuestionsState, from: string, to: string): QuestionsState {
  if (!(from in state.voted)) return state;
  const { [from]: _, ...rest } = state.voted;
  return { ...state, voted: { ...rest, [to]: true } };
}

function count(state: QuestionsState, { counts, revision, mine }: Voted): QuestionsState {
  const questions = { ...state.questions };
  for (const [id, votes] of Object.entries(counts)) {
    const old = questions[id];
    if (old !== undefined && old.revision <= revision) questions[id] = { ...old, votes, revision };
  }
  return { ...state, questions, voted: castVotes(state.voted, mine) };
}

function castVotes(voted: QuestionsState["voted"], mine: Voted["mine"]): QuestionsState["voted"] {
  const now: Record<string, true> = { ...voted };
  for (const [id, cast] of Object.entries(mine)) {
    if (cast) now[id] = true;
    else delete now[id];
  }
  return now;
}

/** A reply has no revision: when the event message was first, it knows better. */
function cast(state: QuestionsState, { question: id, votes, voted }: VoteReply): QuestionsState {
  const old = state.questions[id];
  if (old === undefined || id in state.voted === voted) return state;
  const questions = { ...state.questions, [id]: { ...old, votes } };
  return { ...state, questions, voted: castVotes(state.voted, { [id]: voted }) };
}

/** One more page of a sorted list; the end of a list of all is the end of every list. */
function turn(state: QuestionsState, sort: Sort, page: Page, facts: Facts): QuestionsState {
  const more = page.after !== null;
  const all = !more && sort !== "unanswered";
  const read = all ? unread(false) : { ...state.read, [sort]: { after: page.after, more } };
  return page.questions.reduce((now, question) => put(now, question, facts), { ...state, read });
}
