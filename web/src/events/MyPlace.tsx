// One's place in an event: one's name in it, and what one agrees to.
import { t } from "../i18n";
import { ConsentIn } from "./ConsentIn";
import { MyName } from "./MyName";
import { useSpace } from "./space";

export default function MyPlace() {
  const { desk, event, me } = useSpace();
  return (
    <div class="stack loose">
      <MyName desk={desk} name={me.value.name} />
      <ConsentIn slug={event.slug} title={t("accounts-consent")} participant={me.value} />
    </div>
  );
}
