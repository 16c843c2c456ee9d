// What whoever stands before the screen can set; it comes with the pointer or the focus, and the address keeps it.
import { useEffect, useState } from "preact/hooks";
import { useSpace } from "../events/space";
import { t } from "../i18n";
import type { Room } from "../room";
import { setSearch } from "../router";
import { Button } from "../ui";
import { type Options, THEMES } from "./options";

interface Props {
  readonly room: Room;
  readonly options: Options;
}

export function Controls({ room, options }: Props) {
  const { event } = useSpace();
  return (
    <div class="screen-controls" role="group" aria-label={t("screen-controls")}>
      <FullScreen />
      {THEMES.map((theme) => (
        <Button key={theme} aria-pressed={theme === options.theme} onClick={() => setSearch({ theme })}>
          {t(`screen-theme-${theme}`)}
        </Button>
      ))}
      <Button aria-pressed={options.qr} onClick={() => setSearch({ qr: options.qr ? "0" : null })}>
        {t("screen-qr")}
      </Button>
      {room.may("curate") ? (
        <a class="button" href={`/e/${event.slug}/s/${room.id}/desk`}>
          {t("session-to-desk")}
        </a>
      ) : null}
    </div>
  );
}

function FullScreen() {
  const [full, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, []);
  if (!document.fullscreenEnabled) return null;
  const toggle = () => (full ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  return (
    <Button kind="primary" aria-pressed={full} onClick={() => void toggle()}>
      {t("screen-full")}
    </Button>
  );
}
