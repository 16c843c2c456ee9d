// Enters a question for somebody who asks in the hall or by phone.
import { useState } from "preact/hooks";
import { draft } from "../drafts";
import { t } from "../i18n";
import type { Enter } from "../protocol.gen";
import type { Room } from "../room";
import { useCommand } from "../command";
import { Button, ErrorBox, Field, Select, TextArea, errorOf, otherRefusal, toast } from "../ui";

type From = NonNullable<Enter["source"]>;

export function EnterForm({ room }: { readonly room: Room }) {
  const text = draft(room.id, "enter");
  const [name, setName] = useState("");
  const [source, setSource] = useState<From>("hall");
  const command = useCommand();
  const other = otherRefusal(command.refusal, ["text", "name"]);

  async function enter(): Promise<void> {
    const body = { text: text.peek(), name: name.trim() || null, source };
    if (!(await command.run(() => room.send("questions.enter", body)))) return;
    text.value = "";
    setName("");
    toast(t("desk-entered"));
  }

  return (
    <form
      class="stack narrow"
      onSubmit={(submit) => {
        submit.preventDefault();
        void enter();
      }}
    >
      <TextArea
        label={t("desk-enter-text")}
        rows={2}
        value={text.value}
        onValue={(value) => (text.value = value)}
        error={errorOf(command.refusal, "text")}
      />
      <Field label={t("desk-enter-name")} value={name} onValue={setName} error={errorOf(command.refusal, "name")} />
      <Select
        label={t("desk-enter-source")}
        value={source}
        onValue={(value) => setSource(value as From)}
        options={[
          ["hall", t("desk-enter-hall")],
          ["phone", t("desk-enter-phone")],
        ]}
      />
      {other ? <ErrorBox refusal={other} /> : null}
      <div>
        <Button type="submit" kind="primary" busy={command.busy}>
          {t("desk-enter")}
        </Button>
      </div>
    </form>
  );
}
