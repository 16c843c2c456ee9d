// One question at the desk: all that moderators know of it, and all they can do with it.
import { t } from "../i18n";
import type { Question, Session } from "../protocol.gen";
import { Asked, QuestionText } from "../questions/QuestionText";
import type { QuestionsState } from "../questions/state";
import type { Room } from "../room";
import { useCommand } from "../command";
import { useKeys } from "../ui/keys";
import { Button, Name, Written, toast, wordsOf } from "../ui";
import type { Deeds } from "./deed";
import { DeedForm } from "./DeedForm";
import { type Pressed, shortcut } from "./shortcuts";
import { type Deed, FIRST_DEEDS, FIRST_STEPS, OFFERS, type Offer, type Step } from "./steps";
import { shortened } from "./shortened";
import { takeStep } from "./take";

interface Props {
  readonly room: Room;
  readonly state: QuestionsState;
  readonly session: Session;
  readonly deeds: Deeds;
  readonly question: Question;
}

export function Card({ room, state, session, deeds, question }: Props) {
  const deed = deeds.of(question.id);
  const setDeed = (next: Deed | null) => deeds.set(question.id, next);
  const command = useCommand();
  const offer = offerFor(room, question);

  function take(step: Step): void {
    void command.run(async () => {
      const outcome = await takeStep(room, question, step);
      // Not in the card: it may have gone to another column meanwhile.
      if (!outcome.ok) toast(t("desk-refused", { question: shortened(question.text), why: wordsOf(outcome.refusal) }));
      return outcome;
    });
  }

  function pressed({ step, deed }: Pressed): void {
    if (step !== undefined && offer.steps.includes(step)) take(step);
    if (deed !== undefined && offer.deeds.includes(deed)) setDeed(deed);
  }

  const card = useKeys<HTMLLIElement>((press) => shortcut(press, question, pressed));
  return (
    <li
      ref={card}
      class={`question card stack tight ${question.state}`}
      data-question={question.id}
      tabIndex={-1}
    >
      <QuestionText question={question} />
      <Backstage question={question} />
      {deed === null ? (
        <Buttons offer={offer} busy={command.busy} onStep={take} onDeed={setDeed} />
      ) : (
        <DeedForm deed={deed} room={room} state={state} session={session} question={question} onClose={() => setDeed(null)} />
      )}
    </li>
  );
}

function offerFor(room: Room, question: Question): Offer {
  const { usual, steps, deeds } = OFFERS[question.state];
  const asker = question.backstage?.asker.id;
  const sanctionable = room.may("moderate") && question.source === "here" && asker !== room.me;
  return {
    usual,
    steps: steps.map((step) => (step === "pin" && question.pinned ? ("unpin" as const) : step)),
    deeds: deeds.filter((deed) => deed !== "sanction" || sanctionable),
  };
}

/** Who really asked, what the text was before, why it was dismissed, who is to answer. */
function Backstage({ question }: { readonly question: Question }) {
  const { backstage, dismissal } = question;
  return (
    <div class="small soft stack tight">
      <Asked question={question} />
      {question.anonymous && backstage ? <p>{t("desk-really", { name: backstage.asker.name })}</p> : null}
      <p>{t("questions-votes", { count: question.votes })}</p>
      {backstage?.assigned ? <p>{t("desk-assigned", { name: backstage.assigned.name })}</p> : null}
      {dismissal ? (
        <p>
          {t(`questions-dismissed-${dismissal.reason.replace("_", "-")}`)}{" "}
          {dismissal.note ? <Name>{dismissal.note}</Name> : null}
        </p>
      ) : null}
      {backstage?.original ? (
        <details>
          <summary>{t("desk-original")}</summary>
          <Written text={backstage.original} />
        </details>
      ) : null}
    </div>
  );
}

interface ButtonsProps {
  readonly offer: Offer;
  readonly busy: boolean;
  readonly onStep: (step: Step) => void;
  readonly onDeed: (deed: Deed) => void;
}

function Buttons({ offer, busy, onStep, onDeed }: ButtonsProps) {
  const step = (name: Step) => (
    <Button key={name} kind={name === offer.usual ? "primary" : "plain"} busy={busy} onClick={() => onStep(name)}>
      {t(`desk-${name}`)}
    </Button>
  );
  const deed = (name: Deed) => (
    <Button key={name} onClick={() => onDeed(name)}>
      {t(`desk-${name}`)}
    </Button>
  );
  const more = [
    ...offer.steps.slice(FIRST_STEPS).map(step),
    ...offer.deeds.slice(FIRST_DEEDS).map(deed),
  ];
  return (
    <div class="stack tight">
      <div class="row">
        {offer.steps.slice(0, FIRST_STEPS).map(step)}
        {offer.deeds.slice(0, FIRST_DEEDS).map(deed)}
      </div>
      {more.length > 0 ? (
        <details>
          <summary>{t("desk-more")}</summary>
          <div class="row">{more}</div>
        </details>
      ) : null}
    </div>
  );
}
