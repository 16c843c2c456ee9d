// Which modules come together in one file: each file of its own costs its headers, as much as some hundred bytes of code,
// and packs less well.
import type { Rolldown } from "vite";

type Context = Parameters<Extract<Rolldown.CodeSplittingGroup["name"], (...given: never[]) => unknown>>[1];

/** With what every page begins, though not all need it: so small, and so often shared. */
const SHARED = /\/src\/(programme\/state|command|plain|session\/simple|shell\/language)\.ts$/;
/** Where what comes at once begins: the page itself, a session, and a session's desk. */
const PAGE = /index\.html$/;
const DESK = /\/src\/desk\/DeskPage\.tsx$/;
const SESSION = /\/src\/session\/SessionPage\.tsx$/;
/** Of the desk, and of a session's room, what may come at once. */
const BOARD = /\/src\/(desk|moderation)\//;
const ROOM = /\/src\/(session|questions|chat|moderation)\/(?!SessionPage|About|Conduct|LinkDialog|\w+Form|forms|seeded)/;
/** What shares parts of the room with the session. */
const OTHERS = /\/src\/(desk\/(DeskPage|ToolTabs)|session\/(SimpleRoom|LinkDialog)|screen\/ScreenPage)\.tsx$/;
const SESSIONS = /\/src\/(programme\/(clocks|filter|hours|PhaseBadge|source)|offline\/AsOf|events\/EventDates)\./;
const FORMS = /\/src\/.*(TextForm|EditForm|seeded)\.tsx?$/;

/** The first that names a module has it. */
export const groups: Rolldown.CodeSplittingGroup[] = [
  { name: (id, context) => (SHARED.test(id) || isPartOf(PAGE, id, context) ? "app" : null), priority: 6 },
  { name: (id, context) => (id.endsWith(".css") && isPartOf(SESSION, id, context) ? "session" : null), priority: 5 },
  { name: (id, context) => (ROOM.test(id) && isPartOf(SESSION, id, context) && isPartOf(OTHERS, id, context) ? "room" : null), priority: 4 },
  { name: (id, context) => (BOARD.test(id) && isPartOf(DESK, id, context) ? "desk" : null), priority: 3 },
  { name: "sessions", test: SESSIONS, priority: 2 },
  { name: "forms", test: FORMS, priority: 1 },
];

/** Whether it comes with a page, or whatever else begins there: not only later, on demand. */
function isPartOf(start: RegExp, id: string, context: Context, seen = new Set<string>()): boolean {
  if (start.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return context.getModuleInfo(id)?.importers.some((importer) => isPartOf(start, importer, context, seen)) ?? false;
}
