// One question at the desk: its words, a line about it, the usual step as a button, and all else behind “more”.
import type { ComponentChildren } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { t } from "../i18n";
import type { Question } from "../protocol.gen";
import { Button, Icon, Menu, Written } from "../ui";
import { About } from "./About";
import { type Desk, stepsFor } from "./desk";
import { shortened } from "./shortened";
import { OFFERS } from "./steps";

export interface CardProps {
  readonly desk: Desk;
  readonly question: Question;
  readonly selected: boolean;
  /** One's own command about it is on its way. */
  readonly sending: boolean;
  /** It came just now. */
  readonly fresh: boolean;
  /** Somebody took it to another column, or away, while one was at work here. */
  readonly left: boolean;
  /** The form that is open in it. */
  readonly form: ComponentChildren;
  readonly onSelect: (question: Question, through: boolean) => void;
}

/** Drawn anew only when something of it has changed: there are hundreds. */
export function Card(props: CardProps) {
  const { question, selected, sending, fresh, left, form, onSelect } = props;
  return useMemo(() => <Drawn {...props} />, [question, selected, sending, fresh, left, form, onSelect]);
}

function Drawn({ desk, question, selected, sending, fresh, left, form, onSelect }: CardProps) {
  const marks = [selected ? "selected" : "", left ? "left" : "", sending ? "sending" : ""].join(" ");
  return (
    <li class={`desk-card ${question.state} ${marks}`} data-question={question.id} tabIndex={-1}>
      <div class="desk-text">
        <Written text={question.text} />
      </div>
      <About question={question} sending={sending} fresh={fresh} />
      {left ? <p class="small desk-left">{t(`desk-left-${whereTo(question)}`)}</p> : null}
      {form ?? null}
      {form || left ? null : (
        <div class="desk-buttons">
          <Selector question={question} selected={selected} onSelect={onSelect} />
          <Buttons desk={desk} question={question} sending={sending} />
        </div>
      )}
    </li>
  );
}

function whereTo({ state }: Question): string {
  return state === "withdrawn" || state === "merged" ? "gone" : state;
}

function Selector({ question, selected, onSelect }: Pick<CardProps, "question" | "selected" | "onSelect">) {
  const through = useRef(false);
  return (
    <label class="desk-pick">
      <input
        type="checkbox"
        aria-label={t("desk-select", { question: shortened(question.text) })}
        checked={selected}
        onClick={(click) => (through.current = click.shiftKey)}
        onChange={(change) => {
          // What is selected follows from the desk alone.
          change.currentTarget.checked = selected;
          onSelect(question, through.current);
        }}
      />
    </label>
  );
}

function Buttons({ desk, question, sending }: Pick<CardProps, "desk" | "question" | "sending">) {
  const { usual } = OFFERS[question.state];
  const [first] = stepsFor(question);
  return (
    <>
      {first === undefined ? null : (
        <Button kind={first === usual ? "primary" : "plain"} busy={sending} onClick={() => desk.take(question, first)}>
          {t(`desk-${first}`)}
        </Button>
      )}
      <Menu label={t("desk-more")} face={<Icon name="more" />} toward="over">
        {(fold) => <Rest desk={desk} question={question} sending={sending} fold={fold} />}
      </Menu>
    </>
  );
}

type RestProps = Pick<CardProps, "desk" | "question" | "sending"> & { readonly fold: () => void };

/** All but the first step, which has a button of its own. */
function Rest({ desk, question, sending, fold }: RestProps) {
  const item = (name: string, busy: boolean, run: () => void) => (
    <Button
      key={name}
      kind="quiet"
      busy={busy}
      onClick={() => {
        fold();
        run();
      }}
    >
      {t(`desk-${name}`)}
    </Button>
  );
  const [, ...steps] = stepsFor(question);
  const deeds = desk.deedsFor(question);
  return (
    <div class="menu-list">
      {steps.map((step) => item(step, sending, () => desk.take(question, step)))}
      {steps.length > 0 && deeds.length > 0 ? <hr /> : null}
      {deeds.map((deed) => item(deed, false, () => desk.open(question, deed)))}
    </div>
  );
}
