// What is looked for on the board, and the order of what is listed.
import type { RefObject } from "preact";
import { t } from "../i18n";
import { Icon } from "../ui";
import type { Desk } from "./desk";
import type { ListedBy as Order } from "./find";

export function Search({ desk, field }: { readonly desk: Desk; readonly field: RefObject<HTMLInputElement | null> }) {
  return (
    <div class="desk-search field" role="search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        dir="auto"
        aria-label={t("desk-search")}
        placeholder={t("desk-search")}
        value={desk.words.value}
        onInput={(input) => (desk.words.value = input.currentTarget.value)}
        onKeyDown={(press) => {
          if (press.key === "Escape") desk.words.value = "";
        }}
      />
    </div>
  );
}

const ORDERS: readonly Order[] = ["votes", "newest"];

export function ListedBy({ desk }: { readonly desk: Desk }) {
  return (
    <select
      class="desk-order"
      aria-label={t("desk-listed-by")}
      value={desk.listedBy.value}
      onChange={(change) => (desk.listedBy.value = change.currentTarget.value as Order)}
    >
      {ORDERS.map((order) => (
        <option key={order} value={order}>
          {t(`desk-listed-by-${order}`)}
        </option>
      ))}
    </select>
  );
}
