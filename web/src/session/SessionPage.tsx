// A session's room: what is going on, and what one can do in it.
import { useRoom } from "../events/space";
import type { PageProps } from "../router";
import { RoomGate } from "./RoomGate";
import { SessionRoom } from "./SessionRoom";
import { features } from "./features";
import "./session.css";

export default function SessionPage({ params }: PageProps) {
  const room = useRoom(params["room"] ?? "", features);
  return <RoomGate room={room}>{() => <SessionRoom room={room} />}</RoomGate>;
}
