// Who is silenced or removed, with the way back; and on demand everything that ever was.
import { useNow } from "../clock";
import { useSpace } from "../events/space";
import { t } from "../i18n";
import type { Room } from "../room";
import { Empty } from "../ui";
import { Audit } from "./Audit";
import { SanctionList } from "./SanctionList";
import { type ModerationState, inForce } from "./state";

interface Props {
  readonly room: Room;
  readonly state: ModerationState;
}

export function Sanctions({ room, state }: Props) {
  const { foyer } = useSpace();
  const now = useNow();
  const here = inForce(state, now.value);
  return (
    <div class="stack loose narrow">
      <section class="stack" aria-labelledby="sanctions">
        <h2 id="sanctions">{t("moderation-in-force")}</h2>
        {here.length === 0 ? <Empty>{t("moderation-none-in-force")}</Empty> : null}
        <SanctionList room={room} sanctions={here} />
      </section>
      <Audit room={room} title={t("moderation-audit")} />
      {foyer.may("moderate") ? <Audit room={foyer} title={t("moderation-audit-event")} /> : null}
    </div>
  );
}
