// How one gets into an event: by name as a guest, by signing in, or by invitation.
import { useState } from "preact/hooks";
import { loadMe, me } from "../account";
import { api } from "../api";
import { useCommand } from "../command";
import { inOurs, t, withTexts } from "../i18n";
import type { Refusal } from "../protocol.gen";
import { Heading, path, search } from "../router";
import { OnDemand } from "../shell/OnDemand";
import { Button, ErrorBox, errorOf, Field, Loading, otherRefusal } from "../ui";
import "./events.css";
import { useHome } from "./home";

const LIMIT_NAME = 100;

const SESSION = /^\/e\/[^/]+\/s\/([^/]+)/;

/** A page of its own, for addresses that only participants see. */
export function Doorway() {
  const { home } = useHome();
  const room = SESSION.exec(path.value)?.[1];
  return (
    <div class="stack narrow">
      <Heading title={inOurs(home.event.title)} />
      {room === undefined ? null : (
        // Its place is kept: one may be typing a name below when it comes.
        <div class="destination">
          <OnDemand
            load={() => withTexts(import("../programme/Destination"), "programme")}
            given={{ slug: home.event.slug, room }}
          />
        </div>
      )}
      <JoinPanel />
    </div>
  );
}

export function JoinPanel() {
  const { home } = useHome();
  const known = me.value;
  if (known === null) return <Loading shape="form" />;
  const account = known.ok ? known.body.account : null;
  switch (home.event.access) {
    case "open":
      return account === null ? <JoinAsGuest /> : <JoinAsMyself />;
    case "registered":
      return (account?.email ?? null) === null ? <SignInToJoin words={t("events-registered")} /> : <JoinAsMyself />;
    case "invited":
      if (account === null) return <SignInToJoin words={t("events-invited")} />;
      return <p class="notice">{t("events-not-invited")}</p>;
  }
}

function JoinAsGuest() {
  const [name, setName] = useState("");
  const { join, busy, refusal } = useJoin();
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault();
    void join(name);
  };
  return (
    <form class="card stack" onSubmit={submit}>
      <h2>{t("events-join-title")}</h2>
      <Field
        label={t("events-join-name")}
        hint={t("events-join-name-hint")}
        error={errorOf(refusal, "name")}
        value={name}
        onValue={setName}
        name="name"
        autoComplete="name"
        maxLength={LIMIT_NAME}
        required
      />
      <JoinRefused refusal={otherRefusal(refusal, ["name"])} />
      <div class="row">
        <Button type="submit" kind="primary" busy={busy}>
          {t("events-join")}
        </Button>
        <a class="button quiet" href={signInHref()}>
          {t("events-join-sign-in")}
        </a>
      </div>
    </form>
  );
}

function SignInToJoin({ words }: { readonly words: string }) {
  return (
    <div class="card stack">
      <p>{words}</p>
      <div>
        <a class="button primary" href={signInHref()}>
          {t("core-sign-in")}
        </a>
      </div>
    </div>
  );
}

function JoinAsMyself() {
  const { join, busy, refusal } = useJoin();
  return (
    <div class="card stack">
      <p>{t("events-join-myself")}</p>
      <JoinRefused refusal={refusal} />
      <div>
        <Button kind="primary" busy={busy} onClick={() => void join()}>
          {t("events-join")}
        </Button>
      </div>
    </div>
  );
}

function JoinRefused({ refusal }: { readonly refusal: Refusal | null }) {
  return refusal === null ? null : <ErrorBox refusal={refusal} />;
}

function useJoin() {
  const { home, reload } = useHome();
  const { busy, refusal, run } = useCommand();
  const join = async (name?: string) => {
    if (!(await run(() => api.join(home.event.slug, name)))) return;
    await loadMe();
    reload();
  };
  return { join, busy, refusal };
}

/** For those whose sign-in is missing, or has ended. */
export function SignInFirst({ again = false }: { readonly again?: boolean }) {
  return (
    <div class="stack narrow">
      <Heading title={t("core-sign-in")} />
      <p>{t(again ? "events-signed-out" : "events-sign-in-needed")}</p>
      <div>
        <a class="button primary" href={signInHref()}>
          {t("core-sign-in")}
        </a>
      </div>
    </div>
  );
}

function signInHref(): string {
  const query = search.value.toString();
  return `/sign-in?next=${encodeURIComponent(path.value + (query && `?${query}`))}`;
}
