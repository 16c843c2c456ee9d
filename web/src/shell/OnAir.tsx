// Says on every page of an event what is live in it, and leads there.
import { useEffect, useState } from "preact/hooks";
import { api } from "../api";
import { serverNow } from "../clock";
import { programmeVersion } from "../events/current";
import { t } from "../i18n";
import type { LiveNow } from "../protocol.gen";
import { path } from "../router";

/** So that a whole forum does not ask at the moment when a session begins. */
const SPREAD_MS = 20_000;
const AWAY_MS = 30_000;

export function OnAir({ slug }: { readonly slug: string }) {
  const [first, ...others] = useLive(slug)?.sessions ?? [];
  if (first === undefined) return null;
  const room = `/e/${slug}/s/${first.room}`;
  if (others.length === 0 && path.value.startsWith(room)) return null;
  return (
    <a class="on-air" href={others.length === 0 ? room : `/e/${slug}/programme?live=1`}>
      <span class="badge live">{others.length === 0 ? t("core-live") : t("core-live-count", { count: others.length + 1 })}</span>
      <bdi>{first.title}</bdi>
    </a>
  );
}

function useLive(slug: string): LiveNow | null {
  const [live, setLive] = useState<LiveNow | null>(null);
  const version = programmeVersion.value;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const left = new AbortController();
    const ask = async () => {
      const outcome = await api.live(slug);
      if (left.signal.aborted) return;
      if (outcome.ok) setLive(outcome.body);
      else if (outcome.refusal.code !== "offline") return;
      const wait_ms = outcome.ok ? Math.max(0, outcome.body.until_ms - serverNow()) : AWAY_MS;
      timer = setTimeout(() => void ask(), wait_ms + Math.random() * SPREAD_MS);
    };
    timer = setTimeout(() => void ask(), version === null ? 0 : Math.random() * SPREAD_MS);
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [slug, version]);
  return live;
}
