// Tells the moderators that something is wrong with a question or a message.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import type { Outcome } from "../outcome";
import { TextForm } from "../session/TextForm";
import { toast } from "../ui";

interface Props {
  readonly send: (reason: string) => Promise<Outcome<unknown>>;
  readonly onClose: () => void;
}

export function ReportForm({ send, onClose }: Props) {
  const [reason, setReason] = useState("");
  async function report(): Promise<Outcome<unknown>> {
    const outcome = await send(reason);
    if (outcome.ok) toast(t("session-reported"));
    return outcome;
  }
  return (
    <TextForm
      label={t("session-report-label")}
      field="reason"
      hint={t("session-report-hint")}
      oneLine
      value={reason}
      onValue={setReason}
      submit={t("session-report-send")}
      send={report}
      onClose={onClose}
    />
  );
}
