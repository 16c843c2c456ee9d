// What moderators need beside the board: enter, settings, reports, people, and their own channel.
import { t, withTexts } from "../i18n";
import { lazy } from "../lazy";
import type { Session } from "../protocol.gen";
import type { QuestionsState } from "../questions/state";
import { Conduct } from "../session/ondemand";
import { useWide } from "../session/wide";
import { Button, Dialog, Icon, Loading } from "../ui";
import type { Desk } from "./desk";

const load = () => withTexts(import("./ToolTabs"), "desk-forms", "session-forms", "moderation");
const ToolTabs = lazy(() => load().then((module) => module.ToolTabs), () => <Loading shape="form" />);

interface Props {
  readonly desk: Desk;
  readonly state: QuestionsState;
  readonly session: Session;
}

/** Beside the board where there is space, else over it, with what the head has no space for. */
export function Tools({ desk, state, session }: Props) {
  const wide = useWide();
  const tool = desk.tool.value;
  const close = () => (desk.tool.value = null);
  const inside = tool === null ? null : <ToolTabs desk={desk} state={state} tool={tool} onClose={close} />;
  if (!wide) {
    return (
      <Dialog title={t("desk-tools")} open={tool !== null} onClose={close}>
        {/* It scrolls, the way out of it does not; Tab leads to what is in it. */}
        <div class="desk-sheet stack" tabIndex={-1}>
          {tool !== null && desk.room.may("conduct") ? <Conduct room={desk.room} session={session} /> : null}
          {inside}
        </div>
      </Dialog>
    );
  }
  if (inside === null) return null;
  return (
    <aside class="desk-tools" aria-label={t("desk-tools")}>
      <Button kind="icon" aria-label={t("core-close")} onClick={close}>
        <Icon name="close" />
      </Button>
      {inside}
    </aside>
  );
}
