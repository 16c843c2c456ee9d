// The line under a question at the desk: who really asked, when, how many want it; and what moderators know besides.
import { t } from "../i18n";
import type { Question } from "../protocol.gen";
import { Icon, Name, Time, Written } from "../ui";

interface Props {
  readonly question: Question;
  readonly sending: boolean;
  readonly fresh: boolean;
}

export function About({ question, sending, fresh }: Props) {
  return (
    <div class="desk-about small soft">
      <p class="row">
        {fresh ? <span class="badge accent">{t("desk-new")}</span> : null}
        {question.state === "answered" ? <span class="badge">{t("questions-state-answered")}</span> : null}
        {question.pinned ? (
          <span class="desk-mark">
            <Icon name="pin" />
            <span class="visually-hidden">{t("questions-pinned")}</span>
          </span>
        ) : null}
        <Asker question={question} />
        <Time at_ms={question.asked_at_ms} />
        {question.votes > 0 ? <span class="desk-votes">{t("questions-votes", { count: question.votes })}</span> : null}
        {sending ? <span>{t("questions-sending")}</span> : null}
        {question.labels.map((label) => (
          <span key={label} class="badge">
            <Name>{label}</Name>
          </span>
        ))}
      </p>
      <Known question={question} />
    </div>
  );
}

/** For the moderators the anonymous have a name, and their wish for none is said. */
function Asker({ question }: { readonly question: Question }) {
  const { source, asker, asker_name, anonymous, backstage } = question;
  const name = backstage?.asker.name ?? asker?.name ?? "";
  switch (source) {
    case "hall":
      return <span>{asker_name ? t("questions-from-hall-by", { name: asker_name }) : t("questions-from-hall")}</span>;
    case "phone":
      return <span>{asker_name ? t("questions-from-phone-by", { name: asker_name }) : t("questions-from-phone")}</span>;
    case "here":
      return anonymous ? <span>{t("desk-anonymous-by", { name })}</span> : <Name>{name}</Name>;
  }
}

function Known({ question }: { readonly question: Question }) {
  const { backstage, dismissal, answer, also_asked, edited } = question;
  return (
    <>
      {also_asked.length > 0 ? (
        <p>{t("questions-also-asked", { names: also_asked.map((person) => person.name).join(t("core-comma")) })}</p>
      ) : null}
      {backstage?.assigned ? <p>{t("desk-assigned", { name: backstage.assigned.name })}</p> : null}
      {dismissal ? (
        <p>
          {t(`questions-dismissed-${dismissal.reason.replace("_", "-")}`)} {dismissal.note ? <Name>{dismissal.note}</Name> : null}
        </p>
      ) : null}
      {answer ? (
        <div class="answer desk-answer">
          <p>{t("questions-answer-by", { name: answer.by.name })}</p>
          <Written text={answer.text} />
        </div>
      ) : null}
      {edited && backstage?.original ? (
        <details>
          <summary>{t("desk-original")}</summary>
          <Written text={backstage.original} />
        </details>
      ) : null}
    </>
  );
}
