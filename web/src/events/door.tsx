// The ways into an event, fetched by those who are not in it yet.
import { withTexts } from "../i18n";
import { lazy } from "../lazy";
import { Loading } from "../ui";

const load = () => withTexts(import("./Doorway"), "events-door");
const page = () => <Loading />;

export const Doorway = lazy(() => load().then((module) => module.Doorway), page);
export const SignInFirst = lazy(() => load().then((module) => module.SignInFirst), page);
export const JoinPanel = lazy(() => load().then((module) => module.JoinPanel), () => <Loading shape="form" />);
