// What a room's moderators know of its order: sanctions in force, and reports nobody has settled.
import type { Answered, RoomFeature } from "../feature";
import type { Entry, ModerationSnapshot, Report, Sanction, Settled } from "../protocol.gen";

export interface ModerationState {
  readonly sanctions: Readonly<Record<string, Sanction>>;
  readonly reports: Readonly<Record<string, Report>>;
}

export const moderation: RoomFeature<"moderation", ModerationState> = { name: "moderation", start, apply, answered };

function start(snapshot: ModerationSnapshot): ModerationState {
  return {
    sanctions: Object.fromEntries(snapshot.sanctions.map((sanction) => [sanction.id, sanction])),
    reports: Object.fromEntries(snapshot.reports.map((report) => [report.id, report])),
  };
}

function apply(state: ModerationState, entry: Entry): ModerationState {
  const [tag, body] = entry;
  switch (tag) {
    case "moderation.sanctioned":
      return sanction(state, body.sanction);
    case "moderation.reported":
      return report(state, body.report);
    case "moderation.settled":
      return settle(state, body);
    default:
      return state;
  }
}

/** Own commands show before their event message comes, which may be a moment later. */
function answered(state: ModerationState, answer: Answered): ModerationState {
  switch (answer.tag) {
    case "moderation.silence":
    case "moderation.remove":
    case "moderation.lift":
      return sanction(state, answer.reply.sanction);
    case "moderation.settle":
      return without(state, answer.body.report);
    default:
      return state;
  }
}

function sanction(state: ModerationState, news: Sanction): ModerationState {
  const { [news.id]: old, ...rest } = state.sanctions;
  if (old !== undefined && old.revision > news.revision) return state;
  const lifted = news.lifted_at_ms !== null;
  return { ...state, sanctions: lifted ? rest : { ...rest, [news.id]: news } };
}

function report(state: ModerationState, news: Report): ModerationState {
  const { [news.id]: old, ...rest } = state.reports;
  if (old !== undefined && old.revision > news.revision) return state;
  return { ...state, reports: news.settled_by !== null ? rest : { ...rest, [news.id]: news } };
}

function settle(state: ModerationState, { report: id, revision }: Settled): ModerationState {
  const old = state.reports[id];
  return old !== undefined && old.revision > revision ? state : without(state, id);
}

function without(state: ModerationState, id: string): ModerationState {
  const { [id]: _, ...rest } = state.reports;
  return { ...state, reports: rest };
}

/** The sanctions that hold now, newest first. A time that ran out is no event message: the clock tells. */
export function inForce(state: ModerationState, nowMs: number): Sanction[] {
  return Object.values(state.sanctions)
    .filter((it) => it.until_ms === null || it.until_ms > nowMs)
    .sort((a, b) => b.at_ms - a.at_ms || (a.id < b.id ? 1 : -1));
}

/** The reports to look at, oldest first. */
export function openReports(state: ModerationState): Report[] {
  return Object.values(state.reports).sort((a, b) => a.at_ms - b.at_ms || (a.id < b.id ? -1 : 1));
}
