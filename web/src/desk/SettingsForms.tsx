// How a room takes questions and talks: what is changed here holds at once, one thing at a time.
import { useState } from "preact/hooks";
import { serverNow } from "../clock";
import { formatMoment } from "../format";
import { t } from "../i18n";
import type { Asking, ChatSettings, Configure, ConfigureChat, Settings } from "../protocol.gen";
import type { Room } from "../room";
import { useCommand } from "../command";
import { Button, Checkbox, ErrorBox, Field, Select } from "../ui";

interface Props<Values> {
  readonly room: Room;
  readonly settings: Values;
}

const UNTIL_MIN = [5, 10, 15, 30, 60];
const SLOW_S = [0, 10, 30, 60, 300];

export function QuestionSettingsForm({ room, settings }: Props<Settings>) {
  const command = useCommand();
  const set = (change: Omit<Configure, "room" | "key">) =>
    void command.run(() => room.send("questions.configure", change));
  return (
    <section class="stack" aria-labelledby="question-settings">
      <h2 id="question-settings">{t("desk-settings-questions")}</h2>
      {command.refusal ? <ErrorBox refusal={command.refusal} /> : null}
      <Checkbox
        label={t("desk-moderated")}
        hint={t("desk-moderated-hint")}
        checked={settings.moderated}
        onValue={(moderated) => set({ moderated })}
      />
      <AskingChoice settings={settings} onSet={set} />
      <Checkbox
        label={t("desk-anonymous")}
        hint={t("desk-anonymous-hint")}
        checked={settings.anonymous}
        onValue={(anonymous) => set({ anonymous })}
      />
      <Limit
        label={t("desk-limit-characters")}
        value={settings.limit_characters}
        min={20}
        max={2000}
        onSave={(limit_characters) => set({ limit_characters })}
      />
      <Limit
        label={t("desk-limit-open")}
        value={settings.limit_open}
        min={1}
        max={100}
        onSave={(limit_open) => set({ limit_open })}
      />
    </section>
  );
}

interface AskingProps {
  readonly settings: Settings;
  readonly onSet: (change: { asking: Asking; asking_until_ms?: number }) => void;
}

/** Open, closed, or so many minutes from now. */
function AskingChoice({ settings, onSet }: AskingProps) {
  const { asking, asking_until_ms } = settings;
  const choose = (value: string) => {
    if (value === "open" || value === "closed") onSet({ asking: value });
    else if (value !== "until") onSet({ asking: "until", asking_until_ms: Math.ceil(serverNow()) + Number(value) * 60_000 });
  };
  const until: [string, string][] =
    asking === "until" && asking_until_ms !== null
      ? [["until", t("desk-asking-until", { until: formatMoment(asking_until_ms, "dayTime") })]]
      : [];
  return (
    <Select
      label={t("desk-asking")}
      value={asking}
      onValue={choose}
      options={[
        ["open", t("desk-asking-open")],
        ["closed", t("desk-asking-closed")],
        ...until,
        ...UNTIL_MIN.map((minutes): [string, string] => [String(minutes), t("desk-asking-for", { minutes })]),
      ]}
    />
  );
}

interface LimitProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onSave: (value: number) => void;
}

function Limit({ label, value, min, max, onSave }: LimitProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <form
      class="row limit"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (typed !== null) onSave(Number(typed));
        setTyped(null);
      }}
    >
      <Field label={label} type="number" min={min} max={max} required value={typed ?? String(value)} onValue={setTyped} />
      <Button type="submit">{t("core-save")}</Button>
    </form>
  );
}

export function ChatSettingsForm({ room, settings }: Props<ChatSettings>) {
  const command = useCommand();
  const set = (change: Omit<ConfigureChat, "room" | "key">) =>
    void command.run(() => room.send("chat.configure", change));
  const choices = [...new Set([...SLOW_S, settings.slow_s])].sort((a, b) => a - b);
  return (
    <section class="stack" aria-labelledby="chat-settings">
      <h2 id="chat-settings">{t("desk-settings-chat")}</h2>
      {command.refusal ? <ErrorBox refusal={command.refusal} /> : null}
      <Checkbox label={t("desk-chat-open")} checked={settings.open} onValue={(open) => set({ open })} />
      <Select
        label={t("desk-chat-slow")}
        hint={t("desk-chat-slow-hint")}
        value={String(settings.slow_s)}
        onValue={(value) => set({ slow_s: Number(value) })}
        options={choices.map((seconds) => [String(seconds), t("desk-seconds", { seconds })])}
      />
    </section>
  );
}
