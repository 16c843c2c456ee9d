// A question's words and what belongs to them, the same wherever it stands.
import { t } from "../i18n";
import type { Answer, Question } from "../protocol.gen";
import { Ago, Name, Written } from "../ui";
import "./questions.css";

export function QuestionText({ question }: { readonly question: Question }) {
  return (
    <>
      <Written text={question.text} />
      <Marks question={question} />
      {question.answer ? <WrittenAnswer answer={question.answer} /> : null}
    </>
  );
}

/** Who asked, and when. */
export function Asked({ question }: { readonly question: Question }) {
  return (
    <p class="asked small soft">
      <Name>{askedBy(question)}</Name> · <Ago at_ms={question.asked_at_ms} />
      {question.edited ? ` · ${t("questions-edited")}` : ""}
      {question.also_asked.length > 0
        ? ` · ${t("questions-also-asked", { names: question.also_asked.map((person) => person.name).join(t("core-comma")) })}`
        : ""}
    </p>
  );
}

function askedBy(question: Question): string {
  switch (question.source) {
    case "hall":
      return question.asker_name ? t("questions-from-hall-by", { name: question.asker_name }) : t("questions-from-hall");
    case "phone":
      return question.asker_name ? t("questions-from-phone-by", { name: question.asker_name }) : t("questions-from-phone");
    case "here":
      return question.asker?.name ?? t("questions-anonymous-asker");
  }
}

function Marks({ question }: { readonly question: Question }) {
  const shown = question.state === "live" || question.state === "answered";
  if (!shown && !question.pinned && question.labels.length === 0) return null;
  return (
    <div class="marks row small">
      {shown ? <span class={`badge ${question.state}`}>{t(`questions-state-${question.state}`)}</span> : null}
      {question.pinned ? <span class="badge">{t("questions-pinned")}</span> : null}
      {question.labels.map((label) => (
        <span key={label} class="badge">
          <Name>{label}</Name>
        </span>
      ))}
    </div>
  );
}

function WrittenAnswer({ answer }: { readonly answer: Answer }) {
  return (
    <div class="answer">
      <p class="small soft">
        {t("questions-answer-by", { name: answer.by.name })} · <Ago at_ms={answer.at_ms} />
      </p>
      <Written text={answer.text} />
    </div>
  );
}
