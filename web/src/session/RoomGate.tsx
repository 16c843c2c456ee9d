// What stands before a room's page until one is in, and when one may not be.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { DeadEnd } from "../DeadEnd";
import { useRoom, useSpace } from "../events/space";
import { t } from "../i18n";
import { MissingPage } from "../MissingPage";
import { RemovalNote } from "../moderation/RemovalNote";
import type { Refusal, Removal } from "../protocol.gen";
import type { Room } from "../room";
import { Button, wordsOf } from "../ui";
import { Awaiting } from "./Awaiting";
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
  if (refusal !== null) return <Refused id={id} refusal={refusal} onAgain={onAgain} />;
  return room.status.value === "joining" ? <Awaiting room={room} /> : <>{children(room)}</>;
}

interface RefusedProps {
  readonly id: string;
  readonly refusal: Refusal;
  readonly onAgain: () => void;
}

/** Asks again by itself when one's standing has changed. */
function Refused({ id, refusal, onAgain }: RefusedProps) {
  const { event, connection, foyer } = useSpace();
  useEffect(
    () =>
      connection.onEntry((_, entry) => {
        if (entry[0] !== "events.standing_changed") return;
        if (entry[1].room === id || entry[1].room === foyer.id) onAgain();
      }),
    [connection],
  );
  if (refusal.code === "not_found") return <MissingPage />;
  const ways = (
    <>
      <a class="button primary" href={`/e/${event.slug}/programme`}>
        {t("core-to-programme")}
      </a>
      <Button onClick={onAgain}>{t("core-try-again")}</Button>
    </>
  );
  if (refusal.code === "removed") {
    return (
      <DeadEnd title={t("session-removed-title")} ways={ways}>
        <p>{t("session-removed")}</p>
        <RemovalNote {...removalIn(refusal)} />
      </DeadEnd>
    );
  }
  return (
    <DeadEnd title={t("session-not-entered")} ways={ways}>
      <p>{wordsOf(refusal)}</p>
    </DeadEnd>
  );
}

function removalIn({ facts }: Refusal): Removal {
  const { until_ms, reason } = facts;
  return {
    until_ms: typeof until_ms === "number" ? until_ms : null,
    reason: typeof reason === "string" ? reason : null,
  };
}
