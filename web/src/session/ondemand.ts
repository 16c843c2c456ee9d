// What of a session's room is fetched only when somebody wants it, with its texts.
import { withTexts } from "../i18n";
import { lazy } from "../lazy";

const forms = () => withTexts(import("./forms"), "session-forms");

export const EditForm = lazy(() => forms().then((module) => module.EditForm));
export const MessageForm = lazy(() => forms().then((module) => module.MessageForm));
export const ReportForm = lazy(() => forms().then((module) => module.ReportForm));

const sanctions = () => withTexts(import("../moderation/SanctionForm"), "session-forms", "moderation");

export const SanctionForm = lazy(() => sanctions().then((module) => module.SanctionForm));

export const About = lazy(() => withTexts(import("./About"), "session-forms").then((module) => module.About));
export const Conduct = lazy(() => withTexts(import("./Conduct"), "session-forms").then((module) => module.Conduct));
export const LinkDialog = lazy(() => withTexts(import("./LinkDialog"), "session-forms").then((module) => module.LinkDialog));
export const SimpleRoom = lazy(() => import("./SimpleRoom").then((module) => module.SimpleRoom));
