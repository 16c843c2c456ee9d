// What stands before a room's page until one is in, and when one may not be.
import type { ComponentChildren } from "preact";
import { useSpace } from "../events/space";
import { t } from "../i18n";
import { RemovalNote } from "../moderation/StandingNote";
import { useStandingChange } from "../moderation/standing";
import type { Room } from "../room";
import { Heading } from "../router";
import { ErrorBox, Loading } from "../ui";

interface Props {
  readonly room: Room;
  readonly children: () => ComponentChildren;
}

export function RoomGate({ room, children }: Props) {
  const { event } = useSpace();
  const change = useStandingChange(room.id);
  const refusal = room.refusal.value;
  if (refusal !== null) {
    return (
      <div class="stack narrow">
        <Heading title={t("session-not-entered")} />
        <ErrorBox refusal={refusal} />
        <RemovalNote refusal={refusal} change={change} />
        <p>
          <a href={`/e/${event.slug}/programme`}>{t("session-to-programme")}</a>
        </p>
      </div>
    );
  }
  return room.status.value === "joining" ? <Loading /> : <>{children()}</>;
}
