// Where views of the session find it.
export { type Command, useCommand } from "../command";
