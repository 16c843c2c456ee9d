/** The questions of a room as one participant knows them: by id, the newest revision of each. */

import type { Facts, RoomFeature } from "../feature";
import type { Entry, Merged, Page, Question, QuestionsOwn, QuestionsSnapshot, Settings, Voted } from "../protocol.gen";

export interface QuestionsState {
  readonly settings: Settings;
  readonly questions: Readonly<Record<string, Question>>;
  readonly voted: Readonly<Record<string, true>>;
  readonly more: boolean;
  /** What went while an older page was being read, so that the page does not bring it back; null when none is read. */
  readonly gone: Readonly<Record<string, true>> | null;
}

export const questions: RoomFeature<"questions", QuestionsState> = { name: "questions", start, apply };

function start(snapshot: QuestionsSnapshot, own: QuestionsOwn | undefined, facts: Facts): QuestionsState {
  const empty: QuestionsState = {
    settings: snapshot.settings,
    questions: {},
    voted: Object.fromEntries((own?.voted ?? []).map((id) => [id, true as const])),
    more: snapshot.more,
    gone: null,
  };
  return [...snapshot.questions, ...(own?.questions ?? [])].reduce((state, it) => put(state, it, facts), empty);
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
      return question.backstage !== null;
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

/** What the room is told of my anonymous question leaves out that it is mine. */
function keepOwn(old: Question, news: Question): Question {
  return { ...news, key: news.key ?? old.key, asker: news.asker ?? old.asker };
}

function hide(state: QuestionsState, id: string, revision: number, facts: Facts): QuestionsState {
  const old = state.questions[id];
  if (old !== undefined && (old.revision > revision || isMine(old, facts))) return state;
  return drop(state, id);
}

function drop(state: QuestionsState, id: string): QuestionsState {
  const gone = state.gone && { ...state.gone, [id]: true as const };
  if (!(id in state.questions)) return { ...state, gone };
  const { [id]: _, ...rest } = state.questions;
  return { ...state, questions: rest, gone };
}

function merge(state: QuestionsState, { question: id, into }: Merged, facts: Facts): QuestionsState {
  const duplicate = state.questions[id];
  const united = moveVote(put(state, into, facts), id, into.id);
  if (duplicate === undefined || duplicate.revision > into.revision) return united;
  const merged = { ...duplicate, state: "merged" as const, merged_into: into.id, revision: into.revision };
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

/** To be called before an older page is asked for. */
export function openPage(state: QuestionsState): QuestionsState {
  return { ...state, gone: state.gone ?? {} };
}

/** The page that was asked for, or null when it was refused. */
export function closePage(state: QuestionsState, page: Page | null, facts: Facts): QuestionsState {
  const gone = state.gone ?? {};
  const shut: QuestionsState = { ...state, gone: null };
  if (page === null) return shut;
  const fresh = page.questions.filter((question) => !(question.id in gone));
  return fresh.reduce((now, question) => put(now, question, facts), { ...shut, more: page.after !== null });
}
