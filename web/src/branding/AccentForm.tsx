// The event's accent: chosen by eye or by its code, and seen on light and on dark before it is saved.
import { useEffect, useState } from "preact/hooks";
import { useCommand } from "../command";
import { t } from "../i18n";
import type { Accent, Look, Refusal } from "../protocol.gen";
import type { Room } from "../room";
import { Button, ErrorBox, errorOf, Field, otherRefusal, toast } from "../ui";
import { AccentPreview } from "./AccentPreview";

/** What a colour field shows where there is none: it can't be empty. */
const FIRST = "#195094";
const CODE = /^#[0-9a-f]{6}$/i;
/** Somebody who drags through colours passes many. */
const REST_MS = 150;

interface Props {
  readonly look: Look;
  readonly foyer: Room;
}

export function AccentForm({ look, foyer }: Props) {
  const saved = look.accent?.chosen ?? null;
  const [chosen, choose] = useState(saved ?? FIRST);
  const { busy, refusal, run } = useCommand();
  useEffect(() => choose(saved ?? FIRST), [saved]);
  const shown = usePreview(chosen, look.accent, foyer);
  const save = (accent: string | null) => run(() => foyer.send("branding.set_accent", { accent }), () => toast(t("core-saved")));
  const other = otherRefusal(refusal, ["accent"]);
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault();
    void save(chosen);
  };
  return (
    <form class="stack" aria-labelledby="accent" onSubmit={submit}>
      <h2 id="accent">{t("branding-accent")}</h2>
      <p class="soft">{t("branding-accent-about")}</p>
      <div class="row top-aligned">
        <Field
          label={t("branding-accent-choose")}
          type="color"
          value={CODE.test(chosen) ? chosen.toLowerCase() : (saved ?? FIRST)}
          onValue={choose}
        />
        <Field
          label={t("branding-accent-code")}
          error={errorOf(refusal, "accent") ?? errorOf(shown.refusal, "accent")}
          value={chosen}
          onValue={choose}
          autoComplete="off"
          maxLength={7}
          required
        />
      </div>
      {shown.accent === null ? null : <AccentPreview accent={shown.accent} />}
      {other === null ? null : <ErrorBox refusal={other} />}
      <div class="row">
        <Button type="submit" kind="primary" busy={busy}>
          {t("core-save")}
        </Button>
        {saved === null ? null : (
          <Button kind="quiet" busy={busy} onClick={() => void save(null)}>
            {t("branding-accent-none")}
          </Button>
        )}
      </div>
    </form>
  );
}

interface Preview {
  readonly accent: Accent | null;
  readonly refusal: Refusal | null;
}

/** The server knows what becomes of a colour. What was there stays until it has said so. */
function usePreview(chosen: string, saved: Accent | null, foyer: Room): Preview {
  const [preview, setPreview] = useState<Preview>({ accent: saved, refusal: null });
  useEffect(() => {
    if (preview.accent?.chosen === chosen.toLowerCase()) return undefined;
    let current = true;
    const timer = setTimeout(async () => {
      const outcome = await foyer.send("branding.preview_accent", { accent: chosen });
      if (!current) return;
      if (outcome.ok) setPreview({ accent: outcome.body, refusal: null });
      // Whoever still types the code has not got it wrong.
      else if (chosen.length >= 7) setPreview({ accent: preview.accent, refusal: outcome.refusal });
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [chosen, foyer]);
  return preview;
}
