// The ways to a session's big screen: to open it, and its addresses for a projector and for OBS.
import { useState } from "preact/hooks";
import { toClipboard } from "../clipboard";
import { useSpace } from "../events/space";
import { t } from "../i18n";
import type { Room } from "../room";
import { Button, Icon } from "../ui";

export function ScreenLinks({ room }: { readonly room: Room }) {
  const { event } = useSpace();
  const path = `/e/${event.slug}/s/${room.id}/screen`;
  const address = location.origin + path;
  return (
    <>
      <p>
        <a class="button primary" href={path} target="_blank" rel="noopener">
          <Icon name="screen" />
          {t("desk-screen-open")}
        </a>
      </p>
      <Address label={t("desk-screen-projector")} address={address} />
      <Address label={t("desk-screen-obs")} address={`${address}?theme=clear&qr=0`} />
      <p class="small soft">{t("desk-screen-sign-in")}</p>
    </>
  );
}

function Address({ label, address }: { readonly label: string; readonly address: string }) {
  const [said, say] = useState("");
  /** Where that can't be, it stands there to be copied by hand. */
  const copy = async () => say(t((await toClipboard(address)) ? "desk-screen-copied" : "desk-screen-not-copied"));
  return (
    <section class="stack tight">
      <h3>{label}</h3>
      <code dir="ltr">{address}</code>
      <div class="row">
        <Button onClick={() => void copy()}>
          <Icon name="copy" />
          {t("desk-screen-copy")}
        </Button>
        <span class="small" role="status">
          {said}
        </span>
      </div>
    </section>
  );
}
