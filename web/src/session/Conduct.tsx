// The buttons of those who conduct a session: hold, start, pause, go on, end, extend.
import { useState } from "preact/hooks";
import { useNow } from "../clock";
import { formatMoment } from "../format";
import { t } from "../i18n";
import { type Conduct as Move, type Phase, canConduct, closesAt, phase } from "../programme/state";
import type { Session } from "../protocol.gen";
import type { Room } from "../room";
import { Button, ErrorBox, Icon, Menu } from "../ui";
import { ActionForm } from "./TextForm";
import { useCommand } from "../command";

type Step = Exclude<Move, "extend">;

const STEPS: readonly Step[] = ["start", "hold", "resume", "pause", "end"];
const EXTENSIONS_MIN = [5, 10, 15, 30, 60];

interface Props {
  readonly room: Room;
  readonly session: Session;
}

export function Conduct({ room, session }: Props) {
  const now_ms = useNow(1_000).value;
  const command = useCommand();
  const [ending, setEnding] = useState(false);
  if (session.status === "withdrawn") return null;

  function take(step: Step): void {
    if (step === "end") setEnding(true);
    else void command.run(() =>
      step === "hold" ? room.send("programme.hold", { held: !session.held }) : room.send(`programme.${step}`, {}),
    );
  }

  const now = phase(session, now_ms);
  const steps = STEPS.filter((step) => canConduct(step, session, now_ms));
  return (
    <section class="stack tight" aria-label={t("session-conduct")}>
      <div class="row conduct">
        {steps.map((step) => (
          <Button key={step} busy={command.busy} kind={step === "start" ? "primary" : "plain"} onClick={() => take(step)}>
            {t(wordsFor(step, now, session.held))}
          </Button>
        ))}
        {now !== "ended" && canConduct("extend", session, now_ms) ? <Extend room={room} session={session} /> : null}
      </div>
      {ending ? (
        <ActionForm
          submit={t("session-end-yes")}
          cancel={t("session-end-no")}
          danger
          send={() => room.send("programme.end", {})}
          onClose={() => setEnding(false)}
        >
          {() => <p>{t("session-end-sure")}</p>}
        </ActionForm>
      ) : null}
      {command.refusal ? <ErrorBox refusal={command.refusal} /> : null}
    </section>
  );
}

function wordsFor(step: Step, now: Phase, held: boolean): string {
  if (step === "hold" && held) return "session-release";
  if (step === "start" && now === "ended") return "session-reopen";
  return `session-${step}`;
}

/** One press chooses for how long and does it; when the session ends then stands beside it. */
function Extend({ room, session }: Props) {
  const command = useCommand();
  const now = useNow();
  function extend(minutes: number): void {
    const until_ms = Math.max(closesAt(session), Math.ceil(now.peek())) + minutes * 60_000;
    void command.run(() => room.send("programme.extend", { until_ms }));
  }
  return (
    <>
      <Menu label={t("session-extend")} face={<Icon name="clock" />} kind="plain" toward="over">
        {(fold) => (
          <div class="menu-list">
            {EXTENSIONS_MIN.map((count) => (
              <Button
                key={count}
                kind="quiet"
                busy={command.busy}
                onClick={() => {
                  fold();
                  extend(count);
                }}
              >
                {t("session-minutes", { count })}
              </Button>
            ))}
          </div>
        )}
      </Menu>
      <p class="small soft" role="status">
        {t("session-ends", { at: formatMoment(closesAt(session), "time") })}
      </p>
      {command.refusal ? <ErrorBox refusal={command.refusal} /> : null}
    </>
  );
}
