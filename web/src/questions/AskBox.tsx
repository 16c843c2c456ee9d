// Where one asks: the text is kept until the server has it.
import { useEffect, useRef, useState } from "preact/hooks";
import { useNow } from "../clock";
import { draft } from "../drafts";
import { formatMoment } from "../format";
import { t } from "../i18n";
import type { Settings } from "../protocol.gen";
import type { Room } from "../room";
import { useCommand } from "../command";
import { Dock } from "../session/Dock";
import { Button, Checkbox, Empty, ErrorBox, TextArea, errorOf, otherRefusal } from "../ui";
import { takesQuestions } from "./asking";
import { characters } from "./characters";
import { questions } from "./state";

interface Props {
  readonly room: Room;
  readonly settings: Settings;
  /** Whether the session is over, which by itself stops nobody from asking. */
  readonly ended?: boolean;
}

export function AskBox({ room, settings, ended = false }: Props) {
  const now = useNow();
  if (!takesQuestions(settings, now.value)) return <Empty>{t(ended ? "questions-ended-closed" : "questions-asking-closed")}</Empty>;
  // Who is silenced is told so above.
  if (!room.may("speak")) return null;
  return <AskForm room={room} settings={settings} ended={ended} />;
}

/** Puts words where one asks, and leads there. */
export function startAsking(room: Room, words: string): void {
  draft(room.id, "ask").value = words;
  document.querySelector<HTMLElement>(".dock.ask textarea")?.focus();
}

function AskForm({ room, settings, ended = false }: Props) {
  const text = draft(room.id, "ask");
  const [anonymous, setAnonymous] = useState(false);
  const command = useCommand();
  const sending = useSending(room) || command.busy;

  function ask(): void {
    if (sending || text.peek().trim() === "") return;
    void command.run(() => room.send("questions.ask", { text: text.peek(), anonymous: anonymous && settings.anonymous }));
  }

  return (
    <Dock name="ask" sending={sending} failed={command.refusal !== null}>
      <form
        onSubmit={(submit) => {
          submit.preventDefault();
          ask();
        }}
      >
        <TextArea
          label={t("questions-ask-label")}
          placeholder={t("questions-ask-label")}
          rows={1}
          value={text.value}
          onValue={(value) => (text.value = value)}
          onKeyDown={(press) => {
            if (press.key === "Enter" && (press.ctrlKey || press.metaKey)) ask();
          }}
          hint={<Counter text={text.value} limit={settings.limit_characters} />}
          error={errorOf(command.refusal, "text")}
        />
        <div class="options">
          {settings.anonymous ? (
            <Checkbox
              label={t("questions-anonymous")}
              hint={anonymous ? t("questions-anonymous-honest") : undefined}
              checked={anonymous}
              onValue={setAnonymous}
            />
          ) : null}
          <Notes room={room} settings={settings} ended={ended} />
          <Other refusal={command.refusal} />
        </div>
        <Button type="submit" kind="primary" busy={sending}>
          {sending ? t("questions-sending") : t("questions-ask")}
        </Button>
      </form>
    </Dock>
  );
}

/** What becomes of a question that is asked now. */
function Notes({ room, settings, ended }: Props) {
  const until_ms = settings.asking === "until" ? settings.asking_until_ms : null;
  const notes = [
    ended ? t("questions-ended-open") : null,
    room.status.value === "offline" ? t("questions-sent-later") : null,
    until_ms === null ? null : t("questions-asking-until", { until: formatMoment(until_ms, "time") }),
    settings.moderated ? t("questions-moderated") : null,
  ];
  return <p class="small soft">{notes.filter(Boolean).join(" ")}</p>;
}

function Other({ refusal }: { readonly refusal: Parameters<typeof otherRefusal>[0] }) {
  const other = otherRefusal(refusal, ["text"]);
  return other === null ? null : <ErrorBox refusal={other} />;
}

/**
 * Whether a question is on its way, after a reload too. When it arrived the draft has done its work; when it was
 * refused the text stays.
 */
function useSending(room: Room): boolean {
  const pending = room.pendingOf("questions.ask").at(-1);
  const last = useRef(pending);
  const known = room.state(questions)?.questions ?? {};
  useEffect(() => {
    const before = last.current;
    last.current = pending;
    if (before === undefined || before.key === pending?.key) return;
    const arrived = Object.values(known).some((question) => question.key === before.key);
    const text = draft(room.id, "ask");
    if (arrived && text.peek() === before.body.text) text.value = "";
  }, [pending?.key]);
  return pending !== undefined;
}

const NEAR = 20;

/** Speaks up only near the limit. */
function Counter({ text, limit }: { readonly text: string; readonly limit: number }) {
  const left = limit - characters(text);
  return (
    <>
      <span aria-hidden={left <= NEAR}>{left < 0 ? t("questions-too-long", { over: -left }) : t("questions-left", { left })}</span>
      <span class="visually-hidden" role="status">
        {left > NEAR ? "" : left < 0 ? t("questions-too-long", { over: -left }) : t("questions-left", { left })}
      </span>
    </>
  );
}
