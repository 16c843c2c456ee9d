// The inside of a session's room: head, stage, and its panels; or little of it and large, in the simple view.
import { t } from "../i18n";
import { StandingNote } from "../moderation/StandingNote";
import { programme } from "../programme/state";
import { QuestionsPanel } from "../questions/QuestionsPanel";
import type { Room } from "../room";
import { Empty } from "../ui";
import { Conduct, LinkDialog, SimpleRoom } from "./ondemand";
import { Parts } from "./Parts";
import { SessionHead } from "./SessionHead";
import { toCopy } from "./share";
import { isSimple } from "./simple";
import { Stage } from "./Stage";

export function SessionRoom({ room }: { readonly room: Room }) {
  const session = room.state(programme)?.session ?? null;
  if (session === null) return <Empty>{t("session-none")}</Empty>;
  return (
    <div class="session-room">
      {isSimple.value ? (
        <SimpleRoom room={room} session={session}>
          <QuestionsPanel room={room} />
        </SimpleRoom>
      ) : (
        <Parts room={room}>
          <SessionHead room={room} session={session} />
          <StandingNote room={room} />
          <Stage session={session} />
          {room.may("conduct") ? <Conduct room={room} session={session} /> : null}
        </Parts>
      )}
      {toCopy.value === null ? null : <LinkDialog />}
    </div>
  );
}
