// One's own corner: who one is here; what unfolds from it is fetched when it does.
import { me } from "../account";
import { t } from "../i18n";
import { lazy } from "../lazy";
import { Avatar, Icon, Loading, Menu } from "../ui";

const Corner = lazy(() => import("./Corner").then((module) => module.Corner), () => <Loading shape="corner" />);

export function You() {
  const known = me.value;
  const account = known?.ok === true ? known.body.account : null;
  const face = account?.name ? <Avatar id={account.id} name={account.name} /> : <Icon name="person" />;
  return (
    <Menu label={t("core-you")} face={face}>
      {(fold) => <Corner onClose={fold} />}
    </Menu>
  );
}
