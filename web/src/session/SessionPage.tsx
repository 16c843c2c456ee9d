// A session's room: what is going on, and what one can do in it.
import type { PageProps } from "../router";
import { RoomGate } from "./RoomGate";
import { SessionRoom } from "./SessionRoom";
import "./session.css";

export default function SessionPage({ params }: PageProps) {
  return <RoomGate id={params["room"] ?? ""}>{(room) => <SessionRoom room={room} />}</RoomGate>;
}
