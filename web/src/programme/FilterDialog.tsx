// The filters that need no place of their own on the page: track, type, language.
import { languageName } from "../format";
import { t } from "../i18n";
import { setSearch } from "../router";
import { Button, Dialog, Select } from "../ui";
import { choices, countHidden } from "./filter";
import { clearFilters, type View } from "./view";

interface Props {
  readonly view: View;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function FilterDialog({ view, open, onClose }: Props) {
  const count = view.shown.reduce((sum, day) => sum + day.sessions.length, 0);
  return (
    <Dialog title={t("programme-filters")} close={t("programme-show", { count })} open={open} onClose={onClose}>
      <Choices view={view} />
      {countHidden(view.filter) > 0 ? <Button onClick={clearFilters}>{t("programme-clear")}</Button> : null}
    </Dialog>
  );
}

function Choices({ view: { programme, filter } }: { readonly view: View }) {
  const { tracks, types, languages } = choices(programme.sessions);
  return (
    <>
      <Choice name="track" label={t("programme-track")} value={filter.track} of={tracks} />
      <Choice name="type" label={t("programme-type")} value={filter.type} of={types} />
      <Choice name="language" label={t("programme-language")} value={filter.language} of={languages} words={languageName} />
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly of: readonly string[];
  readonly words?: (value: string) => string;
}

/** Nothing to choose from, nothing to show. */
function Choice({ name, label, value, of, words = (value) => value }: ChoiceProps) {
  if (of.length < 2 && value === "") return null;
  const known = value === "" || of.includes(value) ? of : [...of, value];
  const options = known.map((option) => [option, words(option)] as const);
  return (
    <Select
      label={label}
      value={value}
      onValue={(chosen) => setSearch({ [name]: chosen })}
      options={[["", t("programme-any")], ...options]}
    />
  );
}
