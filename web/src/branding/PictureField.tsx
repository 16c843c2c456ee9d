// A picture that is chosen, uploaded at once, and shown as the server has made it.
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { api, type Purpose } from "../api";
import { useCommand } from "../command";
import { t } from "../i18n";
import { type Outcome, refused } from "../outcome";
import type { Picture, Refusal } from "../protocol.gen";
import { Button, wordsOf } from "../ui";

const TYPES = "image/png,image/jpeg,image/webp";
/** The server reads no more. */
const LIMIT_MEGABYTES = 8;

interface Props {
  readonly hint: string;
  readonly slug: string;
  readonly purpose: Purpose;
  readonly picture: Picture | null;
  readonly onPicture: (picture: Picture | null) => Promise<Outcome<unknown>>;
  /** What it looks like, where there is one. */
  readonly children: ComponentChildren;
}

export function PictureField({ hint, slug, purpose, picture, onPicture, children }: Props) {
  const id = useId();
  const { busy, refusal, run } = useCommand();
  const upload = async (file: File): Promise<Outcome<unknown>> => {
    if (file.size > LIMIT_MEGABYTES * 2 ** 20) return refused(tooLarge());
    const uploaded = await api.upload(slug, purpose, file);
    return uploaded.ok ? onPicture(uploaded.body) : uploaded;
  };
  const choose = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file !== undefined) void run(() => upload(file)).then(() => (input.value = ""));
  };
  return (
    <div class="field file">
      {picture === null ? null : children}
      <div class="row">
        <input
          id={id}
          type="file"
          class="visually-hidden"
          accept={TYPES}
          aria-describedby={`${id}-hint ${id}-state`}
          aria-disabled={busy || undefined}
          aria-invalid={refusal === null ? undefined : true}
          onClick={(click) => busy && click.preventDefault()}
          onChange={(change) => choose(change.currentTarget)}
        />
        <label for={id} class="button" aria-disabled={busy || undefined}>
          {t("branding-picture-choose")}
        </label>
        {picture === null ? null : (
          <Button kind="quiet" busy={busy} onClick={() => void run(() => onPicture(null))}>
            {t("branding-picture-remove")}
          </Button>
        )}
      </div>
      <div class="hint" id={`${id}-hint`}>
        {hint} {t("branding-picture-limits", { megabytes: LIMIT_MEGABYTES })}
      </div>
      <div role="status" id={`${id}-state`} class={refusal === null ? "hint" : "error"}>
        {busy ? t("branding-uploading") : refusal === null ? "" : wordsOf(refusal)}
      </div>
    </div>
  );
}

function tooLarge(): Refusal {
  const message = t("branding-too-large", { megabytes: LIMIT_MEGABYTES });
  return { code: "too_large", message, field: null, facts: {} };
}
