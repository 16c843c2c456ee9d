// What participants found wrong, until somebody has looked at it.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import type { Report } from "../protocol.gen";
import type { Room } from "../room";
import { useCommand } from "../command";
import { Button, Empty, ErrorBox, Time, Written } from "../ui";
import { SanctionForm } from "./SanctionForm";

interface Props {
  readonly room: Room;
  readonly reports: readonly Report[];
}

export function Reports({ room, reports }: Props) {
  if (reports.length === 0) return <Empty>{t("moderation-no-reports")}</Empty>;
  return (
    <ul class="plain stack narrow">
      {reports.map((report) => (
        <Item key={report.id} room={room} report={report} />
      ))}
    </ul>
  );
}

function Item({ room, report }: { readonly room: Room; readonly report: Report }) {
  const [acting, setActing] = useState(false);
  const settle = useCommand();
  const remove = useCommand();
  const refusal = settle.refusal ?? remove.refusal;
  const mine = report.author.id === room.me;
  return (
    <li class="card stack tight">
      <p class="small soft">
        {t(`moderation-reported-${report.about}`, { author: report.author.name, by: report.by.name })} ·{" "}
        <Time at_ms={report.at_ms} />
      </p>
      <blockquote>
        <Written text={report.quote} />
      </blockquote>
      <Written text={t("core-their-reason", { reason: report.reason })} />
      {refusal ? <ErrorBox refusal={refusal} /> : null}
      {acting ? (
        <SanctionForm room={room} person={report.author} onClose={() => setActing(false)} />
      ) : (
        <div class="row">
          <Button
            kind="primary"
            busy={settle.busy}
            onClick={() => void settle.run(() => room.send("moderation.settle", { report: report.id }))}
          >
            {t("moderation-settle")}
          </Button>
          {report.about === "message" ? (
            <Button
              kind="danger"
              busy={remove.busy}
              onClick={() => void remove.run(() => room.send("chat.delete", { message: report.subject }))}
            >
              {t("chat-delete")}
            </Button>
          ) : null}
          {mine ? null : <Button onClick={() => setActing(true)}>{t("session-act", { name: report.author.name })}</Button>}
        </div>
      )}
    </li>
  );
}
