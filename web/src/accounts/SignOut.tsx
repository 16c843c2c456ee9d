// Signing out, here or everywhere. A guest is asked first: there is no way back in.
import { useState } from "preact/hooks";
import { forgetTraces, loadMe } from "../account";
import { api } from "../api";
import { useCommand } from "../command";
import { t } from "../i18n";
import { navigate } from "../router";
import { Button, Dialog, ErrorBox } from "../ui";

export function SignOut({ guest }: { readonly guest: boolean }) {
  const [asked, setAsked] = useState<"here" | "everywhere" | null>(null);
  const { busy, refusal, run } = useCommand();
  const leave = async (everywhere: boolean) => {
    if (!(await run(() => api.signOut(everywhere)))) return;
    forgetTraces();
    await loadMe();
    navigate("/");
  };
  const ask = (where: "here" | "everywhere") => {
    if (guest) setAsked(where);
    else void leave(where === "everywhere");
  };
  return (
    <section class="part stack" aria-labelledby="sign-out">
      <h2 id="sign-out">{t("accounts-sign-out")}</h2>
      <p class="soft">{t("accounts-sign-out-why")}</p>
      {refusal === null ? null : <ErrorBox refusal={refusal} />}
      <div class="row">
        <Button busy={busy} onClick={() => ask("here")}>
          {t("accounts-sign-out-here")}
        </Button>
        <Button kind="danger" busy={busy} onClick={() => ask("everywhere")}>
          {t("accounts-sign-out-everywhere")}
        </Button>
      </div>
      <Dialog title={t("accounts-sign-out")} open={asked !== null} onClose={() => setAsked(null)}>
        <p>{t("accounts-sign-out-guest")}</p>
        <div>
          <Button kind="danger" busy={busy} onClick={() => void leave(asked === "everywhere")}>
            {t("accounts-sign-out-anyway")}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}
