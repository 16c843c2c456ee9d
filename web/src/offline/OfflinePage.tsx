// What an address shows that is not on this device while there is no connection; it opens by itself at the return.
import { useEffect, useState } from "preact/hooks";
import { DeadEnd } from "../DeadEnd";
import { inOurs, t } from "../i18n";
import type { EventCard } from "../protocol.gen";
import { path } from "../router";
import { Button } from "../ui";
import { keptEvents } from "./kept";
import { useReturn } from "./return";

export default function OfflinePage({ onRetry }: { readonly onRetry: () => void }) {
  useReturn(true, onRetry);
  return (
    <DeadEnd title={t("offline-title")} ways={<Button onClick={onRetry}>{t("core-try-again")}</Button>}>
      <p>{t("offline-page")}</p>
      <Kept />
    </DeadEnd>
  );
}

/** What can be read all the same. */
function Kept() {
  const [events, setEvents] = useState<readonly EventCard[]>([]);
  useEffect(() => void keptEvents().then(setEvents), []);
  const others = events.filter(({ slug }) => path.value !== `/e/${slug}/programme`);
  if (others.length === 0) return null;
  return (
    <>
      <p>{t("offline-kept")}</p>
      <ul class="plain stack tight">
        {others.map((event) => (
          <li key={event.slug}>
            <a class="button" href={`/e/${event.slug}/programme`}>
              <bdi>{inOurs(event.title)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
