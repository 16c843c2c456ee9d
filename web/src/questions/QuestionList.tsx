// What the room sees of its questions, in an order one chooses, older ones on demand.
import { useEffect, useMemo, useState } from "preact/hooks";
import { t } from "../i18n";
import { isGoing } from "../later";
import { useAfterPaint } from "../painted";
import type { Room } from "../room";
import { useCommand } from "../command";
import { Button, Empty, ErrorBox } from "../ui";
import { finding } from "./find";
import type { Going } from "./going";
import { Rows } from "./Rows";
import { SORTS, listed } from "./select";
import type { QuestionsState, Sort } from "./state";

interface Props {
  readonly room: Room;
  readonly state: QuestionsState;
  readonly going: Going;
}

/** From so many on, looking through them takes longer than saying what one looks for. */
const MANY = 30;

export function QuestionList({ room, state, going }: Props) {
  const [sort, setSort] = useState<Sort>("popular");
  const [words, setWords] = useState("");
  const painted = useAfterPaint(sort);
  const all = useMemo(
    () => listed(state, painted).filter((question) => question.state !== "live"),
    [state.questions, painted],
  );
  const found = (words === "" ? all : all.filter(finding(words))).filter((question) => !isGoing(question.id));
  // What is found nowhere here may be among those that were not read yet.
  const seeking = words.trim() !== "" && found.length === 0 && state.read[sort].more;
  return (
    <section class="list" aria-label={t("questions-list")}>
      <div class="list-head">
        <SortChoice sort={sort} onSort={setSort} />
        {all.length > MANY || words !== "" ? <Search words={words} onWords={setWords} count={seeking ? null : found.length} /> : null}
      </div>
      {all.length === 0 ? <Empty icon="ask">{t("questions-none")}</Empty> : null}
      <Rows room={room} state={state} going={going} subject={`${painted} ${words}`} questions={found} />
      <Older room={room} state={state} sort={sort} seeking={seeking} />
    </section>
  );
}

function SortChoice({ sort, onSort }: { readonly sort: Sort; readonly onSort: (sort: Sort) => void }) {
  return (
    <div class="sorts" role="group" aria-label={t("questions-sort")}>
      {SORTS.map((each) => (
        <Button key={each} kind="quiet" aria-pressed={each === sort} onClick={() => onSort(each)}>
          {t(`questions-sort-${each}`)}
        </Button>
      ))}
    </div>
  );
}

interface SearchProps {
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** Null while it is not known. */
  readonly count: number | null;
}

/** In place of the browser's own search, which cannot see what is far from the screen. */
function Search({ words, onWords, count }: SearchProps) {
  return (
    <div class="field search">
      <input
        type="search"
        dir="auto"
        aria-label={t("questions-find")}
        placeholder={t("questions-find")}
        value={words}
        onInput={(input) => onWords(input.currentTarget.value)}
      />
      <p class="small soft" role="status">
        {words.trim() === "" || count === null ? "" : t("questions-found", { count })}
      </p>
    </div>
  );
}

interface OlderProps extends Omit<Props, "going"> {
  readonly sort: Sort;
  /** Reads on by itself. */
  readonly seeking: boolean;
}

/** The snapshot holds the newest: another order needs its first page before it can be right. */
function Older({ room, state, sort, seeking }: OlderProps) {
  const { after, more } = state.read[sort];
  const command = useCommand();
  const read = () => void command.run(() => room.send("questions.page", { sort, after }));
  const needed = more && (seeking || (after === null && sort !== "newest"));
  const free = !command.busy && command.refusal === null;
  useEffect(() => {
    if (needed && free) read();
  }, [needed, free, after, sort]);
  if (!more) return null;
  return (
    <div class="stack tight older">
      {command.refusal ? <ErrorBox refusal={command.refusal} /> : null}
      <div>
        <Button busy={command.busy} onClick={read}>
          {t("questions-older")}
        </Button>
      </div>
    </div>
  );
}
