// Somebody chooses the language: for this device, and for their account.
import { me, told } from "../account";
import { api } from "../api";
import { type Language, speak } from "../i18n";
import { setSearch } from "../router";

export async function chooseLanguage(chosen: Language): Promise<void> {
  await speak(chosen, true);
  setSearch({ lang: null });
  const known = me.peek();
  if (known?.ok && known.body.account !== null) told(await api.updateMe({ language: chosen }));
}
