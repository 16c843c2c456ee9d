// How one comes in from one's seat: a code for cameras, and the address for everybody else.
import { useSpace } from "../events/space";
import { t } from "../i18n";
import type { Session } from "../protocol.gen";
import { Name } from "../ui";

interface Props {
  readonly session: Session;
  readonly asking: boolean;
  /** Beside a question, which is what people are to look at. */
  readonly small?: boolean;
}

/** The code leads to the session; the words beside it to its event, where what is live stands first. */
export function Code({ session, asking, small = false }: Props) {
  const { event } = useSpace();
  const address = `${location.host}/e/${event.slug}`;
  return (
    <figure class={small ? "screen-code small" : "screen-code"}>
      <img src={`/e/${event.slug}/s/${session.room}/qr.svg`} alt={t("screen-code", { address })} />
      <figcaption>
        <b>{t(asking ? "screen-ask" : "screen-follow")}</b>
        <Name>{address}</Name>
      </figcaption>
    </figure>
  );
}
