// Name, language and time zone of an account.
import { useMemo, useState } from "preact/hooks";
import { told } from "../account";
import { api } from "../api";
import { useCommand } from "../command";
import { browserZone } from "../format";
import { type Language, LANGUAGES, speak, t } from "../i18n";
import { done } from "../outcome";
import type { Account } from "../protocol.gen";
import { Button, ErrorBox, errorOf, Field, otherRefusal, Select, toast } from "../ui";

const LIMIT_NAME = 100;
const FIELDS = ["name", "language", "zone"];

export function Profile({ account }: { readonly account: Account }) {
  const [name, setName] = useState(account.name);
  const [language, setLanguage] = useState<string>(account.language);
  const [zone, setZone] = useState(account.zone ?? "");
  const { busy, refusal, run } = useCommand();
  const save = async () => {
    const chosen = language as Language;
    const saved = await run(
      () => api.updateMe({ name, language: chosen, zone }),
      (me) => told(done(me)),
    );
    if (!saved) return;
    await speak(chosen, true);
    toast(t("core-saved"));
  };
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault();
    void save();
  };
  const other = otherRefusal(refusal, FIELDS);
  return (
    <form class="part stack" onSubmit={submit} aria-labelledby="profile">
      <h2 id="profile">{t("accounts-profile")}</h2>
      {account.email === null ? null : (
        <p class="soft">{t("accounts-signed-in-as", { email: account.email })}</p>
      )}
      <Field
        label={t("accounts-name")}
        hint={t("accounts-name-hint")}
        error={errorOf(refusal, "name")}
        value={name}
        onValue={setName}
        name="name"
        autoComplete="name"
        maxLength={LIMIT_NAME}
        required
      />
      <Select
        label={t("core-language")}
        error={errorOf(refusal, "language")}
        value={language}
        onValue={setLanguage}
        options={Object.entries(LANGUAGES)}
      />
      <ZoneChoice value={zone} onValue={setZone} error={errorOf(refusal, "zone")} />
      {other === null ? null : <ErrorBox refusal={other} />}
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {t("core-save")}
        </Button>
      </div>
    </form>
  );
}

interface ZoneProps {
  readonly value: string;
  readonly onValue: (zone: string) => void;
  readonly error: string | null;
}

function ZoneChoice({ value, onValue, error }: ZoneProps) {
  const zones = useMemo(() => knownZones(value), [value]);
  const here = t("accounts-zone-device", { zone: browserZone() });
  const options = [["", here] as const, ...zones.map((zone) => [zone, zone.replaceAll("_", " ")] as const)];
  return <Select label={t("accounts-zone")} value={value} onValue={onValue} error={error} options={options} />;
}

/** Older browsers can't list them: then there is the device's and the chosen one. */
function knownZones(chosen: string): readonly string[] {
  const all = Intl.supportedValuesOf?.("timeZone") ?? [browserZone()];
  return chosen === "" || all.includes(chosen) ? all : [chosen, ...all];
}
