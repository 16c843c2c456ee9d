// What lies over the board and waits for a word: the keys, the big screen, where a drop may lead, and forms for all that is selected.
import { t, withTexts } from "../i18n";
import { lazy } from "../lazy";
import type { QuestionsState } from "../questions/state";
import { Dialog, Loading } from "../ui";
import type { Desk, Dialogue } from "./desk";

const load = () => withTexts(import("./DialogueBody"), "desk-forms", "session-forms");
const DialogueBody = lazy(() => load().then((module) => module.DialogueBody), () => <Loading shape="form" />);

interface Props {
  readonly desk: Desk;
  readonly state: QuestionsState;
}

export function Dialogues({ desk, state }: Props) {
  const dialogue = desk.dialogue.value;
  const close = () => (desk.dialogue.value = null);
  // A form for all that is selected can be cancelled.
  const ways = dialogue?.kind === "all" ? { close: null } : {};
  return (
    <Dialog title={dialogue === null ? "" : titleOf(dialogue)} open={dialogue !== null} onClose={close} {...ways}>
      {dialogue === null ? null : <DialogueBody desk={desk} state={state} dialogue={dialogue} onClose={close} />}
    </Dialog>
  );
}

function titleOf(dialogue: Dialogue): string {
  switch (dialogue.kind) {
    case "keys":
      return t("desk-keys");
    case "screen":
      return t("desk-screen");
    case "drop":
      return t("desk-drop");
    case "all":
      return t(`desk-${dialogue.deed}-all`);
  }
}
