// Every sanction of a room there ever was, read page by page when asked for; it is no part of the room's state.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import type { Audit as AuditPage, Sanction } from "../protocol.gen";
import type { Room } from "../room";
import { useCommand } from "../command";
import { Button, Empty, ErrorBox } from "../ui";
import { SanctionList } from "./SanctionList";

interface Props {
  readonly room: Room;
  readonly title: string;
}

export function Audit({ room, title }: Props) {
  const [read, setRead] = useState<AuditPage | null>(null);
  const command = useCommand();
  async function more() {
    const before = read?.sanctions.at(-1)?.id ?? null;
    const outcome = await room.send("moderation.audit", { before });
    if (outcome.ok) setRead({ sanctions: [...(read?.sanctions ?? []), ...outcome.body.sanctions], more: outcome.body.more });
    return outcome;
  }
  function lifted(sanction: Sanction): void {
    if (read) setRead({ ...read, sanctions: read.sanctions.map((other) => (other.id === sanction.id ? sanction : other)) });
  }
  return (
    <section class="stack">
      <h2>{title}</h2>
      {read?.sanctions.length === 0 ? <Empty>{t("moderation-audit-empty")}</Empty> : null}
      <SanctionList room={room} sanctions={read?.sanctions ?? []} onLifted={lifted} />
      {command.refusal ? <ErrorBox refusal={command.refusal} /> : null}
      {read === null || read.more ? (
        <div>
          <Button busy={command.busy} onClick={() => void command.run(more)}>
            {t(read === null ? "moderation-audit-read" : "moderation-audit-more")}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
