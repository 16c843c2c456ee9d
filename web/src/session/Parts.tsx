// The panels of a session: those under the stage and those beside it, or one at a time by tabs on a phone.
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n";
import type { Room } from "../room";
import { search } from "../router";
import { Tabs } from "../ui";
import { type Panel, panels } from "./panels";
import { useWide } from "./wide";

/** From so wide on the side panels stand beside. */
const BESIDE_REM = 64;

interface Props {
  readonly room: Room;
  /** What stands above the panels. */
  readonly children: ComponentChildren;
}

export function Parts({ room, children }: Props) {
  const wide = useWide(BESIDE_REM);
  const main = panels.filter((panel) => wide && panel.place === "main");
  return (
    <div class={wide ? "session-parts wide" : "session-parts"}>
      <div class="session-main">
        {children}
        {main.map((panel) => (
          <section key={panel.name} aria-labelledby={`part-${panel.name}`}>
            <h2 id={`part-${panel.name}`} class="visually-hidden">
              {t(panel.label)}
            </h2>
            <panel.Panel room={room} />
          </section>
        ))}
      </div>
      <PanelTabs room={room} panels={panels.filter((panel) => !main.includes(panel))} />
    </div>
  );
}

function PanelTabs({ room, panels }: { readonly room: Room; readonly panels: readonly Panel[] }) {
  const [selected, select] = useState(panels[0]?.name ?? "");
  const wanted = search.value.get("question");
  useEffect(() => {
    if (wanted !== null && panels.some((panel) => panel.name === "questions")) select("questions");
  }, [wanted]);
  const part = useRef<HTMLDivElement>(null);
  useBeginning(part, selected);
  const tabs = panels.map((panel) => ({
    name: panel.name,
    label: t(panel.label),
    panel: () => <Titled key={panel.name} room={room} panel={panel} />,
  }));
  return (
    <div class="session-side" ref={part}>
      <Tabs label={t("session-parts")} tabs={tabs} selected={selected} onSelect={select} />
    </div>
  );
}

/** What one chose begins under the tabs where one had scrolled past its beginning; a chat fills a phone's screen. */
function useBeginning(part: RefObject<HTMLElement | null>, selected: string): void {
  const last = useRef(selected);
  const wide = useWide(BESIDE_REM);
  useLayoutEffect(() => {
    if (last.current === selected) return;
    last.current = selected;
    const top = part.current?.getBoundingClientRect().top ?? 0;
    if (!wide && (top < 0 || selected === "chat")) part.current?.scrollIntoView({ block: "start" });
  }, [selected]);
}

/** The tab says the title already, but headings have to be whole for those who walk by them. */
function Titled({ room, panel: { label, Panel } }: { readonly room: Room; readonly panel: Panel }) {
  return (
    <>
      <h2 class="visually-hidden">{t(label)}</h2>
      <Panel room={room} />
    </>
  );
}
