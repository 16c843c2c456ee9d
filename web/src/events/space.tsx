// An event as its pages use it: who one is in it, the connection into it, and its foyer and desk.
import { type ReadonlySignal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext, useEffect, useMemo } from "preact/hooks";
import { branding } from "../branding/state";
import { Connection } from "../connection";
import type { AnyFeature } from "../feature";
import { language } from "../i18n";
import { device } from "../keep";
import { hearOfBuild } from "../offline/build";
import { cameBack } from "../offline/return";
import { followUnsent } from "../offline/follow";
import type { EventCard, Participant } from "../protocol.gen";
import { Room } from "../room";
import { RoomStore } from "../store";
import { programmeVersion } from "./current";

/** What a page has once its visitor is a participant and the connection is on its way. */
export interface Space {
  readonly event: EventCard;
  readonly me: ReadonlySignal<Participant>;
  readonly connection: Connection;
  readonly foyer: Room;
  readonly desk: Room;
}

const SpaceContext = createContext<Space | null>(null);
export const SpaceProvider = SpaceContext.Provider;

/** For pages that only participants see. */
export function useSpace(): Space {
  const space = useContext(SpaceContext);
  if (space === null) throw new Error("This page needs a participant.");
  return space;
}

/** For pages that visitors see, too. */
export function useSpaceOrNull(): Space | null {
  return useContext(SpaceContext);
}

/** Follows a room with these features while the component is there. `features` is the same list each time. */
export function useRoom(id: string, features: readonly AnyFeature[]): Room {
  const { connection, me } = useSpace();
  const [room, store] = useMemo(() => {
    const store = new RoomStore(id, me.peek().id, features);
    return [new Room(store, connection), store] as const;
  }, [id, features, connection]);
  useEffect(() => connection.join(store), [connection, store]);
  return room;
}

/** Opens the connection; the desk is joined first, so that changes of standing come before all else. */
export function enterSpace(event: EventCard, foyer: string, participant: Participant): Space {
  const connection = new Connection({
    url: () => socketUrl(event.slug),
    participant: participant.id,
    keep: device,
    random: Math.random,
    newKey: () => key(crypto.getRandomValues(new Uint8Array(16))),
  });
  const me = signal(participant);
  const desk = new RoomStore(participant.desk, participant.id, []);
  const lobby = new RoomStore(foyer, participant.id, [branding]);
  connection.join(desk);
  connection.join(lobby);
  connection.onEntry((_, entry) => {
    if (entry[0] === "events.me_updated" || entry[0] === "server.hello") me.value = entry[1].participant;
    if (entry[0] === "server.hello") {
      hearOfBuild(entry[1].build);
      cameBack();
    }
    if (entry[0] === "programme.updated") programmeVersion.value = entry[1].version;
  });
  followUnsent(connection);
  connection.open();
  return { event, me, connection, foyer: new Room(lobby, connection), desk: new Room(desk, connection) };
}

function socketUrl(slug: string): string {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  return `${scheme}//${location.host}/e/${encodeURIComponent(slug)}/ws?lang=${language()}`;
}

function key(random: Uint8Array): string {
  return Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
