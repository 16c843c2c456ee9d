// What stands before a room's page until one is in, and when one may not be.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useRoom, useSpace } from "../events/space";
import { t } from "../i18n";
import { RemovalNote } from "../moderation/StandingNote";
import { useStandingChange } from "../moderation/standing";
import type { Refusal } from "../protocol.gen";
import type { Room } from "../room";
import { Heading } from "../router";
import { ErrorBox, Loading } from "../ui";
import { features } from "./features";

interface Props {
  readonly id: string;
  readonly children: (room: Room) => ComponentChildren;
}

/** Enters a session's room; anew when one was refused and asks again. */
export function RoomGate({ id, children }: Props) {
  const [turn, setTurn] = useState(0);
  return (
    <Entrance key={turn} id={id} onAgain={() => setTurn((before) => before + 1)}>
      {children}
    </Entrance>
  );
}

function Entrance({ id, children, onAgain }: Props & { readonly onAgain: () => void }) {
  const room = useRoom(id, features);
  const refusal = room.refusal.value;
  useStandingChange(id);
  if (refusal !== null) return <Refused id={id} refusal={refusal} onAgain={onAgain} />;
  return room.status.value === "joining" ? <Loading /> : <>{children(room)}</>;
}

interface RefusedProps {
  readonly id: string;
  readonly refusal: Refusal;
  readonly onAgain: () => void;
}

function Refused({ id, refusal, onAgain }: RefusedProps) {
  const { event, connection, foyer } = useSpace();
  const change = useStandingChange(id);
  useEffect(
    () =>
      connection.onEntry((_, entry) => {
        if (entry[0] !== "events.standing_changed") return;
        if (entry[1].room === id || entry[1].room === foyer.id) onAgain();
      }),
    [connection],
  );
  return (
    <div class="stack narrow">
      <Heading title={t("session-not-entered")} />
      <ErrorBox refusal={refusal} onRetry={onAgain} />
      <RemovalNote refusal={refusal} change={change} />
      <p>
        <a href={`/e/${event.slug}/programme`}>{t("session-to-programme")}</a>
      </p>
    </div>
  );
}
