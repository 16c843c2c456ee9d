// The inside of a session's room: head, stage, and questions beside the chat where there is space for both.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { t } from "../i18n";
import { StandingNote } from "../moderation/StandingNote";
import { programme } from "../programme/state";
import type { Room } from "../room";
import { Empty, Tabs } from "../ui";
import { Conduct } from "./Conduct";
import { panels } from "./panels";
import { SessionHead } from "./SessionHead";
import { Stage } from "./Stage";
import { useWide } from "./wide";

interface Part {
  readonly name: string;
  readonly label: string;
  readonly panel: () => ComponentChildren;
}

function partsOf(room: Room): Part[] {
  return panels.map(({ name, label, Panel }) => ({ name, label: t(label), panel: () => <Panel room={room} /> }));
}

export function SessionRoom({ room }: { readonly room: Room }) {
  const session = room.state(programme)?.session ?? null;
  if (session === null) return <Empty>{t("session-none")}</Empty>;
  return (
    <div class="session stack">
      <SessionHead room={room} session={session} />
      <StandingNote room={room} />
      <Stage session={session} />
      {room.may("conduct") ? <Conduct room={room} session={session} /> : null}
      <Parts parts={partsOf(room)} />
    </div>
  );
}

function Parts({ parts }: { readonly parts: readonly Part[] }) {
  const [selected, select] = useState("questions");
  if (!useWide()) {
    const tabs = parts.map((part) => ({ ...part, panel: () => <Titled part={part} /> }));
    return <Tabs label={t("session-parts")} tabs={tabs} selected={selected} onSelect={select} />;
  }
  return (
    <div class="session-parts">
      {parts.map(({ name, label, panel }) => (
        <section key={name} class={`session-part ${name}`} aria-labelledby={`part-${name}`}>
          <h2 id={`part-${name}`}>{label}</h2>
          {panel()}
        </section>
      ))}
    </div>
  );
}

/** The tab says the title already, but headings have to be whole for those who walk by them. */
function Titled({ part }: { readonly part: Part }) {
  return (
    <>
      <h2 class="visually-hidden">{part.label}</h2>
      {part.panel()}
    </>
  );
}
