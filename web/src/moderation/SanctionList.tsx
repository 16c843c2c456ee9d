// Sanctions: of whom, by whom, until when, why; and the button that lifts one.
import { formatMoment } from "../format";
import { t } from "../i18n";
import type { Sanction } from "../protocol.gen";
import type { Room } from "../room";
import { useCommand } from "../command";
import { Button, ErrorBox, Time, Written } from "../ui";

interface ListProps {
  readonly room: Room;
  readonly sanctions: readonly Sanction[];
  readonly onLifted?: (sanction: Sanction) => void;
}

export function SanctionList({ room, sanctions, onLifted }: ListProps) {
  if (sanctions.length === 0) return null;
  return (
    <ul class="plain stack">
      {sanctions.map((sanction) => (
        <Item key={sanction.id} room={room} sanction={sanction} onLifted={onLifted} />
      ))}
    </ul>
  );
}

interface ItemProps {
  readonly room: Room;
  readonly sanction: Sanction;
  readonly onLifted?: (sanction: Sanction) => void;
}

function Item({ room, sanction, onLifted }: ItemProps) {
  const command = useCommand();
  const { kind, participant, by, until_ms, lifted_at_ms } = sanction;
  async function lift() {
    const outcome = await room.send("moderation.lift", { sanction: sanction.id });
    if (outcome.ok) onLifted?.(outcome.body.sanction);
    return outcome;
  }
  return (
    <li class="card stack tight">
      <p>
        {until_ms === null
          ? t(`moderation-${kind}d-of`, { name: participant.name })
          : t(`moderation-${kind}d-until-of`, { name: participant.name, until: formatMoment(until_ms, "dayTime") })}
      </p>
      <p class="small soft">
        {t("moderation-by", { name: by.name })} · <Time at_ms={sanction.at_ms} shape="dayTime" />
      </p>
      <Written text={t("core-their-reason", { reason: sanction.reason })} />
      {lifted_at_ms === null ? null : <p class="small">{overIn(sanction, lifted_at_ms)}</p>}
      {command.refusal ? <ErrorBox refusal={command.refusal} /> : null}
      {lifted_at_ms === null ? (
        <div>
          <Button busy={command.busy} onClick={() => void command.run(lift)}>
            {t("moderation-lift")}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

/** Nobody lifted it when its time ran out. */
function overIn(sanction: Sanction, at_ms: number): string {
  const at = formatMoment(at_ms, "dayTime");
  if (sanction.lifted_by === null) return t("moderation-ran-out", { at });
  return t("moderation-lifted", { at, name: sanction.lifted_by.name });
}
