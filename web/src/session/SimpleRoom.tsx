// The simple view: the title, what is being answered, where one asks, and the list; large, and in one column.
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { t } from "../i18n";
import { StandingNote } from "../moderation/StandingNote";
import type { Session } from "../protocol.gen";
import type { Room } from "../room";
import { Heading } from "../router";
import { Button, Icon } from "../ui";
import { PhaseBadge } from "./PhaseBadge";
import { chooseSimple } from "./simple";
import "./simple.css";

interface Props {
  readonly room: Room;
  readonly session: Session;
  /** The questions. */
  readonly children: ComponentChildren;
}

export function SimpleRoom({ room, session, children }: Props) {
  useLargeLetters();
  return (
    <div class="simple">
      <header class="session-head">
        <Heading title={session.title} />
        <div class="row">
          <PhaseBadge session={session} />
          <Button onClick={() => chooseSimple(false)}>
            <Icon name="text" />
            {t("session-full-view")}
          </Button>
        </div>
      </header>
      <StandingNote room={room} />
      <section aria-labelledby="part-questions">
        <h2 id="part-questions" class="visually-hidden">
          {t("session-questions")}
        </h2>
        {children}
      </section>
    </div>
  );
}

/** All sizes are measured by the page's own letters. */
function useLargeLetters(): void {
  useEffect(() => {
    const page = document.documentElement;
    page.dataset["letters"] = "large";
    return () => void delete page.dataset["letters"];
  }, []);
}
