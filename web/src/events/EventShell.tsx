// What all pages of an event stand in: who one is in it, and the connection that stays while one moves between them.
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { loadMe } from "../account";
import { DeadEnd } from "../DeadEnd";
import { type Fetched, useFetched } from "../fetched";
import { t } from "../i18n";
import { MissingPage } from "../MissingPage";
import { RemovalNote } from "../moderation/RemovalNote";
import { Offline } from "../offline/Offline";
import { asOf, UNREACHABLE } from "../outcome";
import type { EventHome, Removal } from "../protocol.gen";
import { arrive } from "../router";
import { Button, ErrorBox, Loading } from "../ui";
import { ConnectionBar } from "../ui/ConnectionBar";
import { Doorway, SignInFirst } from "./door";
import { fetchHome } from "./early";
import { HomeProvider, useHome } from "./home";
import { enterSpace, type Space, SpaceProvider } from "./space";
import { tellOfStanding } from "./standing";
import { useWaking } from "./waking";
import { useCurrent, useNewLook } from "./worn";

interface Props {
  readonly slug: string;
  /** Whether the page is for participants only. */
  readonly inside: boolean;
  readonly children: ComponentChildren;
}

export function EventShell({ slug, inside, children }: Props) {
  const fetched = useFetched(() => fetchHome(slug), [slug]);
  const home = fetched.outcome?.ok ? fetched.outcome.body : null;
  useCurrent(home);
  const visited = useRef(false);
  if (home === null) return <NoEvent fetched={fetched} />;
  if (home.removed !== null) return <Removed removal={home.removed} onAgain={fetched.reload} />;
  if (home.participant === null) visited.current = true;
  return (
    <HomeProvider value={{ home, as_of_ms: asOf(fetched.outcome), reload: fetched.reload }}>
      {home.participant === null ? <Visitor inside={inside}>{children}</Visitor> : <Inside joined={visited.current}>{children}</Inside>}
    </HomeProvider>
  );
}

function NoEvent({ fetched }: { readonly fetched: Fetched<EventHome> }) {
  if (fetched.outcome === null || fetched.outcome.ok) return <Loading />;
  const { refusal } = fetched.outcome;
  if (refusal.code === "not_found") return <MissingPage event={false} />;
  if (refusal.code === "sign_in_needed") return <SignInFirst />;
  if (refusal.code === UNREACHABLE.code) return <Offline onRetry={fetched.reload} />;
  return <ErrorBox refusal={refusal} onRetry={fetched.reload} />;
}

interface RemovedProps {
  /** Null while it is not known. */
  readonly removal: Removal | null;
  readonly onAgain: () => void;
}

function Removed({ removal, onAgain }: RemovedProps) {
  const ways = (
    <>
      <Button onClick={onAgain}>{t("core-try-again")}</Button>
      <a class="button quiet" href="/">
        {t("core-to-events")}
      </a>
    </>
  );
  return (
    <DeadEnd title={t("events-removed-title")} ways={ways}>
      <p>{t("events-removed")}</p>
      {removal === null ? null : <RemovalNote {...removal} />}
    </DeadEnd>
  );
}

function Visitor({ inside, children }: { readonly inside: boolean; readonly children: ComponentChildren }) {
  return inside ? <Doorway /> : <>{children}</>;
}

interface InsideProps {
  /** Whether the visitor came in just now: what had the focus is gone, and the page's heading takes it. */
  readonly joined: boolean;
  readonly children: ComponentChildren;
}

function Inside({ joined, children }: InsideProps) {
  const space = useOpenSpace();
  if (space === null) return <Loading />;
  return (
    <Connected space={space} joined={joined}>
      {children}
    </Connected>
  );
}

function Connected({ space, joined, children }: InsideProps & { readonly space: Space }) {
  const state = space.connection.state.value;
  const { as_of_ms, reload } = useHome();
  useWaking(space.connection);
  useNewLook(space.foyer);
  useEffect(() => {
    if (joined) arrive();
  }, [joined]);
  useEffect(() => {
    if (state === "signed_out") void loadMe();
    // The copies on this device are to go, too.
    if (state === "removed") reload();
  }, [state]);
  if (state === "signed_out") return <SignInFirst again />;
  if (state === "removed") return <Removed removal={null} onAgain={reload} />;
  return (
    <SpaceProvider value={space}>
      {as_of_ms === null ? <ConnectionBar state={space.connection.state} /> : null}
      {children}
    </SpaceProvider>
  );
}

/** One connection for one participant, closed when the visitor leaves the event. */
function useOpenSpace(): Space | null {
  const { home } = useHome();
  const [space, setSpace] = useState<Space | null>(null);
  const participant = home.participant;
  useEffect(() => {
    if (participant === null) return undefined;
    const opened = enterSpace(home.event, home.foyer, participant);
    const silence = opened.connection.onEntry((_, entry) => tellOfStanding(entry));
    setSpace(opened);
    return () => {
      silence();
      opened.connection.close();
    };
  }, [home.event.slug, participant?.id]);
  return space;
}
