import { describe, expect, test } from "vitest";
import type { Answered } from "../feature";
import type { Entry, Page, Question, QuestionsOwn, VoteReply } from "../protocol.gen";
import { columns, listed, mine } from "./select";
import { questions, type QuestionsState } from "./state";

const ME = { me: "ada", view: "everyone" } as const;
const MODERATOR = { me: "mod", view: "moderators" } as const;
const NOTHING: QuestionsOwn = { questions: [], voted: [] };
const SETTINGS = {
  moderated: true,
  asking: "open",
  asking_until_ms: null,
  anonymous: true,
  limit_characters: 300,
  limit_open: 5,
} as const;

function question(id: string, revision: number, more: Partial<Question> = {}): Question {
  return {
    id,
    revision,
    state: "listed",
    text: `What about ${id}?`,
    asker: { id: "bob", name: "Bob" },
    asked_at_ms: 1000,
    votes: 0,
    anonymous: false,
    edited: false,
    pinned: false,
    labels: [],
    answer: null,
    also_asked: [],
    merged_into: null,
    source: "here",
    asker_name: null,
    key: null,
    dismissal: null,
    backstage: null,
    ...more,
  };
}

const ADA = { asker: { id: "ada", name: "Ada" }, key: "key-of-ada" };

function hall(here: Question[], own = NOTHING): QuestionsState {
  return questions.start({ settings: SETTINGS, questions: here, more: false }, own, ME);
}

function after(state: QuestionsState, ...entries: Entry[]): QuestionsState {
  return entries.reduce((now, entry) => questions.apply(now, entry, ME), state);
}

function reply(state: QuestionsState, answer: Answered): QuestionsState {
  return questions.answered?.(state, answer, ME) ?? state;
}

function asked(it: Question): Entry {
  return ["questions.asked", { question: it }];
}

function changed(it: Question): Entry {
  return ["questions.changed", { question: it }];
}

function voted(counts: Record<string, number>, revision: number, own: Record<string, boolean> = {}): Entry {
  return ["questions.voted", { counts, revision, mine: own }];
}

function everyOrder<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) => everyOrder([...items.slice(0, at), ...items.slice(at + 1)]).map((it) => [item, ...it]));
}

describe("what a room sees", () => {
  test("a question that is listed appears", () => {
    const state = after(hall([]), asked(question("q", 1)));
    expect(listed(state, "newest").map((it) => it.id)).toEqual(["q"]);
  });

  test("a question that is hidden disappears", () => {
    const state = after(hall([question("q", 1)]), ["questions.hidden", { question: "q", revision: 2 }]);
    expect(state.questions).toEqual({});
  });

  test("an older state of a question never replaces a newer one", () => {
    const newer = question("q", 9, { text: "newer" });
    const state = after(hall([newer]), changed(question("q", 3, { text: "older" })), voted({ q: 7 }, 4));
    expect(state.questions["q"]).toEqual(newer);
  });

  test("counts of votes settle on the newest, in whatever order they come", () => {
    const frames = [voted({ q: 1 }, 2), voted({ q: 2 }, 3), voted({ q: 5 }, 4), changed(question("q", 5, { votes: 4 }))];
    for (const order of everyOrder(frames)) {
      expect(after(hall([question("q", 1)]), ...order).questions["q"]?.votes).toBe(4);
    }
  });

  test("states settle on the newest, in whatever order they come", () => {
    const frames = [
      asked(question("q", 2)),
      changed(question("q", 3, { state: "live" })),
      changed(question("q", 4, { state: "answered" })),
      asked(question("r", 5)),
    ];
    const settled = after(hall([]), ...frames);
    for (const order of everyOrder(frames)) expect(after(hall([]), ...order)).toEqual(settled);
  });

  test("frames that come a second time change nothing", () => {
    const frames = [asked(question("q", 1)), voted({ q: 1 }, 2, { q: true }), changed(question("q", 3, { state: "live", votes: 1 }))];
    const once = after(hall([]), ...frames);
    expect(after(once, ...frames)).toEqual(once);
  });

  test("event messages of other features leave the very same state", () => {
    const state = hall([question("q", 1)]);
    expect(after(state, ["rooms.present", { count: 3 }])).toBe(state);
  });

  test("new settings replace the old", () => {
    const closed = { ...SETTINGS, asking: "closed" } as const;
    expect(after(hall([]), ["questions.configured", { settings: closed }]).settings).toEqual(closed);
  });
});

describe("my own questions", () => {
  test("a waiting one is known to me, and to nobody else in the room", () => {
    const waiting = question("q", 1, { state: "waiting", ...ADA });
    expect(mine(after(hall([]), asked(waiting)), ME).map((it) => it.id)).toEqual(["q"]);
    const others = question("r", 2, { state: "waiting" });
    expect(after(hall([]), asked(others)).questions).toEqual({});
  });

  test("stays known when the room no longer sees it", () => {
    const dismissed = question("q", 2, { ...ADA, state: "dismissed", dismissal: { reason: "no_time", note: null } });
    const state = after(hall([question("q", 1, ADA)]), changed(dismissed), ["questions.hidden", { question: "q", revision: 2 }]);
    expect(mine(state, ME)).toEqual([dismissed]);
    expect(listed(state, "newest")).toEqual([]);
  });

  test("an anonymous one stays mine when the room's version of it comes", () => {
    const own = question("q", 1, { anonymous: true, asker: null, key: "key-of-ada" });
    const state = after(hall([], { questions: [own], voted: [] }), changed({ ...own, key: null, revision: 2, state: "live" }));
    expect(mine(state, ME).map((it) => it.state)).toEqual(["live"]);
  });

  test("one that was withdrawn stays in my list and leaves everybody else's", () => {
    const gone = question("q", 2, { ...ADA, state: "withdrawn" });
    expect(mine(after(hall([question("q", 1, ADA)]), changed(gone)), ME)).toHaveLength(1);
    const others = question("r", 2, { state: "withdrawn" });
    expect(after(hall([question("r", 1)]), changed(others)).questions).toEqual({});
  });

  test("one that I entered for somebody in the hall is theirs", () => {
    const entered = question("q", 1, { ...ADA, source: "hall", asker_name: "Someone in row 3" });
    expect(mine(after(hall([]), asked(entered)), ME)).toEqual([]);
  });
});

describe("merging", () => {
  const into = question("q", 5, { votes: 3, also_asked: [{ id: "eve", name: "Eve" }] });

  test("the duplicate disappears, the other carries its votes", () => {
    const state = after(hall([question("q", 1), question("r", 2)]), ["questions.merged", { question: "r", into }]);
    expect(state.questions).toEqual({ q: into });
  });

  test("a vote for the duplicate is a vote for the other", () => {
    const before = hall([question("q", 1), question("r", 2)], { questions: [], voted: ["r"] });
    expect(after(before, ["questions.merged", { question: "r", into }]).voted).toEqual({ q: true });
  });

  test("my own duplicate tells where it went", () => {
    const state = after(hall([question("q", 1), question("r", 2, ADA)]), ["questions.merged", { question: "r", into }]);
    expect(state.questions["r"]).toMatchObject({ state: "merged", merged_into: "q" });
    expect(listed(state, "newest").map((it) => it.id)).toEqual(["q"]);
  });

  test("a snapshot taken at the end says the same as one at the beginning with what happened since", () => {
    const whole = after(
      hall([question("q", 1), question("r", 2), question("s", 3)], { questions: [], voted: ["r"] }),
      ["questions.merged", { question: "r", into }],
      voted({ s: 1, q: 4 }, 6, { s: true, q: false }),
      asked(question("t", 7)),
      ["questions.hidden", { question: "s", revision: 8 }],
    );
    const fresh = hall([question("t", 7), { ...into, votes: 4, revision: 6 }], { questions: [], voted: ["s"] });
    expect(whole).toEqual(fresh);
  });
});

describe("older pages", () => {
  function read(state: QuestionsState, page: Page, sort: "popular" | "newest" = "newest"): QuestionsState {
    return reply(state, { tag: "questions.page", body: { room: "hall", sort }, reply: page });
  }

  test("bring what was not known, and do not set back what is newer here", () => {
    const state = read(hall([question("q", 9, { votes: 9 })]), { questions: [question("q", 4), question("old", 2)], after: null });
    expect(Object.keys(state.questions).sort()).toEqual(["old", "q"]);
    expect(state.questions["q"]?.votes).toBe(9);
  });

  test("are counted for each order by itself, until one has seen all", () => {
    const some = read(hall([]), { questions: [], after: "there" }, "popular");
    expect(some.read.popular).toEqual({ after: "there", more: true });
    expect(some.read.newest.after).toBeNull();
    expect(read(some, { questions: [], after: null }).read.popular.more).toBe(false);
  });
});

describe("answers to my own commands", () => {
  test("show a question before the room is told of it", () => {
    const waiting = question("q", 1, { state: "waiting", ...ADA });
    const body = { room: "hall", key: "key-of-ada", text: waiting.text };
    expect(mine(reply(hall([]), { tag: "questions.ask", body, reply: { question: waiting } }), ME)).toEqual([waiting]);
  });

  const vote = (votes: number, voted: boolean): Answered => ({
    tag: "questions.vote",
    body: { room: "hall", question: "q" },
    reply: { question: "q", votes, voted } satisfies VoteReply,
  });

  test("show a vote before the room is told of it", () => {
    const state = reply(hall([question("q", 1)]), vote(1, true));
    expect(state.voted).toEqual({ q: true });
    expect(state.questions["q"]?.votes).toBe(1);
  });

  test("do not set back the count when the room was told before", () => {
    const state = after(hall([question("q", 1)]), voted({ q: 1 }, 2, { q: true }), voted({ q: 2 }, 3));
    expect(reply(state, vote(1, true))).toBe(state);
  });
});

describe("order", () => {
  const crowd = [
    question("old", 1, { asked_at_ms: 1, votes: 2 }),
    question("new", 2, { asked_at_ms: 2, votes: 1 }),
    question("done", 3, { asked_at_ms: 3, votes: 9, state: "answered" }),
    question("pinned", 4, { asked_at_ms: 0, pinned: true }),
    question("live", 5, { asked_at_ms: 0, state: "live" }),
  ];

  test.each([
    ["popular", ["live", "pinned", "done", "old", "new"]],
    ["newest", ["live", "pinned", "done", "new", "old"]],
    ["unanswered", ["live", "pinned", "old", "new"]],
  ] as const)("%s: the live one first, then the pinned", (sort, ids) => {
    expect(listed(hall(crowd), sort).map((it) => it.id)).toEqual(ids);
  });

  test("the desk has a column for each stage", () => {
    const backstage = { asker: { id: "bob", name: "Bob" }, original: null, assigned: null };
    const here = [...crowd, question("w", 6, { state: "waiting", backstage })];
    const desk = columns(questions.start({ settings: SETTINGS, questions: here, more: false }, NOTHING, MODERATOR));
    expect(desk.waiting.map((it) => it.id)).toEqual(["w"]);
    expect(desk.live.map((it) => it.id)).toEqual(["live"]);
    expect(desk.done.map((it) => it.id)).toEqual(["done"]);
    expect(desk.listed.map((it) => it.id)).toEqual(["pinned", "old", "new"]);
  });
});
