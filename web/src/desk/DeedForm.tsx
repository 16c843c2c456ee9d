// The form in a card for what needs a word or a choice.
import type { Session } from "../protocol.gen";
import { EditForm } from "../questions/EditForm";
import type { QuestionsState } from "../questions/state";
import { SanctionForm } from "../session/ondemand";
import { AnswerForm } from "./AnswerForm";
import { AssignForm } from "./AssignForm";
import { DismissForm } from "./DismissForm";
import { LabelForm } from "./LabelForm";
import { MergeForm } from "./MergeForm";
import type { DeedProps } from "./deed";
import type { Deed } from "./steps";

interface Props extends DeedProps {
  readonly deed: Deed;
  readonly state: QuestionsState;
  readonly session: Session;
}

export function DeedForm({ deed, state, session, ...rest }: Props) {
  switch (deed) {
    case "dismiss":
      return <DismissForm {...rest} />;
    case "answer":
      return <AnswerForm {...rest} />;
    case "edit":
      return <EditForm room={rest.desk.room} question={rest.question} onClose={rest.onClose} limit={state.settings.limit_characters} />;
    case "label":
      return <LabelForm {...rest} />;
    case "assign":
      return <AssignForm {...rest} panel={session.panel} />;
    case "merge":
      return <MergeForm {...rest} state={state} />;
    case "sanction": {
      const asker = rest.question.backstage?.asker;
      return asker ? <SanctionForm room={rest.desk.room} person={asker} onClose={rest.onClose} /> : null;
    }
  }
}
