// What stays above the programme: search, filters, the days, and how they are shown; all of it in the address.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import { setSearch } from "../router";
import { Button, Icon } from "../ui";
import { Segments } from "../ui/Segments";
import { ALL_DAYS, firstDay } from "./days";
import { DayChips } from "./DayChips";
import { FilterDialog } from "./FilterDialog";
import { countHidden } from "./filter";
import type { Shape, View } from "./view";

export function Bar({ view }: { readonly view: View }) {
  const [open, setOpen] = useState(false);
  const count = countHidden(view.filter);
  return (
    <div class="programme-bar">
      <form class="programme-tools" role="search" aria-label={t("programme-filters")} onSubmit={(submitted) => submitted.preventDefault()}>
        <Search words={view.filter.words} />
        <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <Icon name="settings" />
          {count === 0 ? t("programme-filters") : t("programme-filters-on", { count })}
        </Button>
        {view.wide ? <ShapeSwitch view={view} /> : null}
      </form>
      <DayChips view={view} />
      <FilterDialog view={view} open={open} onClose={() => setOpen(false)} />
    </div>
  );
}

function Search({ words }: { readonly words: string }) {
  return (
    <label class="search">
      <Icon name="search" />
      <span class="visually-hidden">{t("programme-search")}</span>
      <input
        type="search"
        dir="auto"
        placeholder={t("core-search")}
        value={words}
        onInput={(input) => setSearch({ q: input.currentTarget.value })}
        autoComplete="off"
        maxLength={100}
      />
    </label>
  );
}

function ShapeSwitch({ view }: { readonly view: View }) {
  const show = (shape: Shape) => {
    const found = view.found.map((day) => day.day);
    // A timeline is of one day.
    if (shape === "timeline" && view.day === ALL_DAYS) setSearch({ view: shape, day: firstDay(found, view.today) });
    else setSearch({ view: shape });
  };
  return (
    <Segments
      label={t("programme-view")}
      quiet
      value={view.shape}
      options={[
        ["list", t("programme-view-list")],
        ["timeline", t("programme-view-timeline")],
      ]}
      onValue={show}
    />
  );
}
