// An address to copy by hand, selected already.
import { useEffect, useRef } from "preact/hooks";
import { t } from "../i18n";
import { Dialog } from "../ui";
import { toCopy } from "./share";

export function LinkDialog() {
  const url = toCopy.value;
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => part.current?.querySelector("input")?.select(), [url]);
  return (
    <Dialog title={t("session-link")} open={url !== null} onClose={() => (toCopy.value = null)}>
      <div class="field" ref={part}>
        <input type="url" dir="ltr" readOnly aria-label={t("session-link")} value={url ?? ""} />
      </div>
    </Dialog>
  );
}
