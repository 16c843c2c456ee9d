// The session that is held in a room.
import type { RoomFeature } from "../feature";
import type { Entry, ProgrammeSnapshot, Session } from "../protocol.gen";

export const programme: RoomFeature<"programme", Session> = { name: "programme", start, apply };

function start(snapshot: ProgrammeSnapshot): Session {
  return snapshot.session;
}

function apply(session: Session, entry: Entry): Session {
  const [tag, body] = entry;
  switch (tag) {
    case "programme.changed":
      return body.session.revision < session.revision ? session : body.session;
    default:
      return session;
  }
}
