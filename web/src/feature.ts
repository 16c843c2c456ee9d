// What a feature is in the web app: a pure reducer from a room's snapshot and event messages to a state.
import type { Commands, CommandTag, Entry, Owns, Snapshots } from "./protocol.gen";

export type View = "everyone" | "moderators";

/** Who looks, and at which view of the room. */
export interface Facts {
  readonly me: string;
  readonly view: View;
}

/** What only the participant who looks may see; undefined for features that have no such thing. */
export type Own<Name> = Name extends keyof Owns ? Owns[Name] : undefined;

/** A command of one's own that was done: what was asked, and the reply. */
export type Answered = {
  readonly [Tag in CommandTag]: {
    readonly tag: Tag;
    readonly body: Commands[Tag]["body"];
    readonly reply: Commands[Tag]["reply"];
  };
}[CommandTag];

/**
 * `start` is given a fresh snapshot; `apply` each event message after it, the other features' too, and returns the
 * same state when there is nothing to change. `answered` is given the replies to one's own commands, which come
 * before or after the event message that says the same: entities carry a revision, the newer one stays.
 */
export interface RoomFeature<Name extends keyof Snapshots, State> {
  readonly name: Name;
  start(snapshot: Snapshots[Name], own: Own<Name>, facts: Facts): State;
  apply(state: State, entry: Entry, facts: Facts): State;
  answered?(state: State, answer: Answered, facts: Facts): State;
}

/** A feature whatever its state, for lists of them. */
export interface AnyFeature {
  readonly name: keyof Snapshots;
  start(snapshot: never, own: never, facts: Facts): unknown;
  apply(state: never, entry: Entry, facts: Facts): unknown;
  answered?(state: never, answer: Answered, facts: Facts): unknown;
}
