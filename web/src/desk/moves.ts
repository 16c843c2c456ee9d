// Which state of a question leads to which, and so where its card may be dropped.
import type { State } from "../protocol.gen";
import type { Column } from "../questions/select";

/** What a moderator can move it to. Follows the server's MOVES in rooms/questions/model.py, without its asker's part. */
export const MOVES: Readonly<Record<State, readonly State[]>> = {
  waiting: ["listed", "dismissed"],
  listed: ["waiting", "live", "answered", "dismissed"],
  live: ["listed", "answered"],
  answered: ["listed", "live"],
  dismissed: ["waiting", "listed"],
  withdrawn: [],
  merged: [],
};

/** The states that stand in each of the board's columns. */
export const STANDING: Readonly<Record<Column, readonly State[]>> = {
  waiting: ["waiting"],
  listed: ["listed"],
  live: ["live"],
  done: ["answered", "dismissed"],
};

export function canMove(from: State, to: State): boolean {
  return MOVES[from].includes(to);
}

/** What dropping a card on a column may mean: nothing, one state, or several of which one is to be chosen. */
export function dropsOn(from: State, column: Column): readonly State[] {
  return STANDING[column].includes(from) ? [] : STANDING[column].filter((to) => canMove(from, to));
}

export function columnOf(state: State): Column | null {
  const found = Object.entries(STANDING).find(([, states]) => states.includes(state));
  return (found?.[0] as Column | undefined) ?? null;
}
