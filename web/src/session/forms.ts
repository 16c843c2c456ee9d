// The small forms that open in a session's room, in one file that comes with the first of them.
export { MessageForm } from "../chat/MessageForm";
export { ReportForm } from "../moderation/ReportForm";
export { EditForm } from "../questions/EditForm";
