// The programme of an event.
import { useHome } from "../events/home";
import { Shut } from "../events/Shut";
import { inOurs, t } from "../i18n";
import { AsOf } from "../offline/AsOf";
import { asOf } from "../outcome";
import { Heading } from "../router";
import { Loading } from "../ui";
import "./programme.css";
import "./print.css";
import { ProgrammeView } from "./ProgrammeView";
import { useProgramme } from "./source";

export default function ProgrammePage() {
  const { home } = useHome();
  const { programme, reload } = useProgramme(home.event.slug);
  return (
    <div class="programme">
      <Heading title={`${t("core-programme")} · ${inOurs(home.event.title)}`}>{t("core-programme")}</Heading>
      <AsOf at_ms={asOf(programme)} />
      {programme === null ? <Loading shape="programme" /> : null}
      {programme?.ok === false ? <Shut refusal={programme.refusal} onRetry={reload} /> : null}
      {programme?.ok ? <ProgrammeView programme={programme.body} /> : null}
    </div>
  );
}
