// What else one may do about a question: hand it on, or tell the moderators that something is wrong with it.
import { useSpace } from "../events/space";
import { t } from "../i18n";
import type { Question } from "../protocol.gen";
import type { Room } from "../room";
import { addressOf, canShare, copy, share } from "../session/share";
import { Button, Icon, Menu } from "../ui";

interface Props {
  readonly room: Room;
  readonly question: Question;
  /** Null for those who may not. */
  readonly onReport: (() => void) | null;
}

export function QuestionMenu({ room, question, onReport }: Props) {
  const { event } = useSpace();
  const url = addressOf(event.slug, room.id, question.id);
  return (
    <Menu label={t("questions-more")} face={<Icon name="more" />} toward="over">
      {(fold) => {
        const then = (act: () => void) => () => {
          fold();
          act();
        };
        return (
          <div class="menu-list">
            {canShare() ? (
              <Button kind="quiet" onClick={then(() => void share(question.text, url))}>
                <Icon name="share" />
                {t("session-share")}
              </Button>
            ) : null}
            <Button kind="quiet" onClick={then(() => void copy(url))}>
              <Icon name="link" />
              {t("session-copy-link")}
            </Button>
            {onReport === null ? null : (
              <Button kind="quiet" onClick={then(onReport)}>
                <Icon name="flag" />
                {t("session-report")}
              </Button>
            )}
          </div>
        );
      }}
    </Menu>
  );
}
