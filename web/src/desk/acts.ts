// What one does at the desk: sent, told, and kept so that it can be taken back.
import { type ReadonlySignal, signal } from "@preact/signals";
import { t } from "../i18n";
import type { Outcome } from "../outcome";
import type { Entry, Question, QuestionReply } from "../protocol.gen";
import { questions as feature } from "../questions/state";
import type { Room } from "../room";
import { toast, wordsOf } from "../ui";
import { eachOf } from "./parallel";
import { shortened } from "./shortened";
import { type Change, type Known, stands, substance, wayBack } from "./undo";
import { type Way, sendWay, sendWays } from "./ways";
import { wordsFor } from "./words";

/** What was done in one go, and is taken back in one go. */
interface Done {
  readonly id: number;
  readonly changes: readonly Change[];
}

/** A question with which something could not be done, and why. */
export interface Trouble {
  readonly question: Question;
  readonly why: string;
}

export interface Progress {
  /** What is being done. */
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

const LIMIT_KEPT = 50;
const AT_ONCE = 8;

export class Acts {
  /** The question of which a change was just taken back, for the focus to follow. */
  readonly returned = signal<string | null>(null);
  private readonly _progress = signal<Progress | null>(null);
  private readonly _troubles = signal<readonly Trouble[]>([]);
  private readonly room: Room;
  private readonly touched = new Map<string, number>();
  /** By question, the revision of one's own last change. */
  private readonly own = new Map<string, number>();
  /** What was sent and is not answered yet. */
  private readonly flying = new Set<Promise<unknown>>();
  private done: readonly Done[] = [];
  private last = 0;

  constructor(room: Room) {
    this.room = room;
  }

  /** Of what is being done to many; null while nothing is. */
  get progress(): ReadonlySignal<Progress | null> {
    return this._progress;
  }
  /** What came of the last thing that was done to many. */
  get troubles(): ReadonlySignal<readonly Trouble[]> {
    return this._troubles;
  }

  forgetTroubles(): void {
    this._troubles.value = [];
  }

  /** Every event message of the room, so that undoing never undoes somebody else's newer change. */
  hear(entry: Entry): void {
    const [tag, body] = entry;
    if (tag === "questions.changed" || tag === "questions.asked") this.touch(body.question.id, body.question.revision);
    if (tag === "questions.hidden") this.touch(body.question, body.revision);
    if (tag === "questions.merged") this.touch(body.into.id, body.into.revision);
  }

  /** Whether nobody else changed it since one did oneself. */
  isOwn(question: string): boolean {
    const own = this.own.get(question);
    return own !== undefined && (this.touched.get(question) ?? 0) <= own;
  }

  /** Where no form waits for the answer: a refusal is told, too. */
  async take(question: Question, way: Way): Promise<void> {
    const outcome = await this.act(question, way);
    if (!outcome.ok) this.tellRefused(troubleWith(question, outcome));
  }

  /** Sends it, tells of it when it is done, and offers to take it back. A refusal is the caller's to tell. */
  async act(question: Question, way: Way): Promise<Outcome<QuestionReply>> {
    return this.fly(this.doOne(question, way));
  }

  private async doOne(question: Question, way: Way): Promise<Outcome<QuestionReply>> {
    const { outcome, change } = await this.send(question, way);
    if (change !== null) this.tell([change], wordsFor(change));
    else if (outcome.ok) toast(t("desk-did-merged", { question: shortened(question.text) }));
    return outcome;
  }

  /** The same with many, and one word at the end. The ids of those with which it could not be done. */
  async actOnAll(label: string, questions: readonly Question[], wayFor: (question: Question) => Way): Promise<readonly string[]> {
    const changes: Change[] = [];
    let merged = 0;
    const troubles = await this.withAll(label, questions, async (question) => {
      const { outcome, change } = await this.send(question, wayFor(question));
      if (change !== null) changes.push(change);
      else if (outcome.ok) merged += 1;
      return outcome.ok ? null : troubleWith(question, outcome);
    });
    const count = changes.length + merged;
    if (count > 0) this.tell(changes, t("desk-did-all", { what: label, count }));
    return troubles.map(({ question }) => question.id);
  }

  /** The last thing that was done here, or the one that is named; what others changed since stays as they left it. */
  undo(id?: number): Promise<void> {
    // What one did last, or took back, may not have arrived yet, though it is seen.
    return this.fly(Promise.all(this.flying).then(() => this.undoNow(id)));
  }

  private async undoNow(id: number | undefined): Promise<void> {
    const which = id === undefined ? this.done.at(-1) : this.done.find((done) => done.id === id);
    if (which === undefined) {
      toast(t("desk-undo-none"));
      return;
    }
    this.done = this.done.filter((other) => other !== which);
    const [first] = which.changes;
    if (which.changes.length === 1 && first !== undefined) {
      const trouble = await this.takeBack(first);
      if (trouble === null) toast(t("desk-undone", { count: 1 }));
      else this.tellRefused(trouble);
    } else {
      const all = new Map(which.changes.map((change) => [change.before.id, change]));
      const troubles = await this.withAll(t("desk-undo"), which.changes.map((change) => change.before), async ({ id }) => {
        const change = all.get(id);
        return change === undefined ? null : this.takeBack(change);
      });
      toast(t("desk-undone", { count: which.changes.length - troubles.length }));
    }
    this.returned.value = null;
    this.returned.value = first?.before.id ?? null;
  }

  private async fly<Result>(going: Promise<Result>): Promise<Result> {
    this.flying.add(going);
    try {
      return await going;
    } finally {
      this.flying.delete(going);
    }
  }

  private async send(question: Question, way: Way): Promise<{ outcome: Outcome<QuestionReply>; change: Change | null }> {
    const displaced = way.tag === "questions.move" && way.body.to === "live" ? this.liveBut(question.id) : null;
    const outcome = await sendWay(this.room, way);
    if (!outcome.ok) return { outcome, change: null };
    const { question: after } = outcome.body;
    for (const id of [question.id, after.id, ...(displaced === null ? [] : [displaced.id])]) this.own.set(id, after.revision);
    return { outcome, change: way.tag === "questions.merge" ? null : { before: question, after, displaced } };
  }

  /** Tells what was done; what has a way back is kept for it. */
  private tell(changes: readonly Change[], text: string): void {
    const undoable = changes.filter((change) => wayBack(change) !== null);
    if (undoable.length === 0) {
      toast(text);
      return;
    }
    this.last += 1;
    const id = this.last;
    this.done = [...this.done, { id, changes: undoable }].slice(-LIMIT_KEPT);
    toast(text, { action: { label: t("desk-undo"), run: () => void this.undo(id) } });
  }

  private tellRefused({ question, why }: Trouble): void {
    toast(t("desk-refused", { question: shortened(question.text), why }));
  }

  private async withAll(
    label: string,
    questions: readonly Question[],
    work: (question: Question) => Promise<Trouble | null>,
  ): Promise<readonly Trouble[]> {
    const troubles: Trouble[] = [];
    let done = 0;
    this._progress.value = { label, done, total: questions.length };
    await eachOf(questions, AT_ONCE, async (question) => {
      const trouble = await work(question);
      if (trouble !== null) troubles.push(trouble);
      done += 1;
      this._progress.value = { label, done, total: questions.length };
    });
    this._progress.value = null;
    this._troubles.value = troubles;
    return troubles;
  }

  /** Null when it was. */
  private async takeBack(change: Change): Promise<Trouble | null> {
    await this.room.reached(change.after.revision);
    const ways = wayBack(change);
    if (ways === null || !stands(change, this.known())) return { question: change.before, why: t("desk-undo-changed") };
    const outcome = await sendWays(this.room, ways);
    if (outcome.ok && outcome.body !== null) this.rebase(change, outcome.body.question.revision);
    return outcome.ok ? null : troubleWith(change.before, outcome);
  }

  /** What one did to it before stands again as one had left it: it can be taken back, too. */
  private rebase({ before, displaced }: Change, revision: number): void {
    for (const id of [before.id, ...(displaced === null ? [] : [displaced.id])]) this.own.set(id, revision);
    this.done = this.done.map(({ id, changes }) => ({
      id,
      changes: changes.map((change) => {
        const again = change.after.id === before.id && substance(change.after) === substance(before);
        return again ? { ...change, after: { ...change.after, revision } } : change;
      }),
    }));
  }

  private touch(question: string, revision: number): void {
    this.touched.set(question, Math.max(revision, this.touched.get(question) ?? 0));
  }

  private known(): Known {
    return { questions: this.room.state(feature)?.questions ?? {}, touched: this.touched };
  }

  private liveBut(question: string): Question | null {
    const live = Object.values(this.known().questions).filter((other) => other.state === "live" && other.id !== question);
    // Of the one before it nothing may have been heard yet.
    return live.sort((one, other) => other.revision - one.revision)[0] ?? null;
  }
}

function troubleWith(question: Question, outcome: Outcome<unknown>): Trouble {
  return { question, why: outcome.ok ? "" : wordsOf(outcome.refusal) };
}
