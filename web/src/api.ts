// The HTTP calls: typed, with refusals as values.
import { language } from "./i18n";
import { AS_OF } from "./offline/word";
import { type Outcome, done, refused, UNREACHABLE } from "./outcome";
import type {
  Account,
  Commands,
  CommandTag,
  EventCard,
  EventHome,
  LiveNow,
  Me,
  Participant,
  Partners,
  Picture,
  Programme,
  Refusal,
  SpeakerPage,
  Token,
} from "./protocol.gen";

const PATIENCE_MS = 30_000;
/** Some megabytes on a thin link. */
const UPLOAD_PATIENCE_MS = 600_000;

/** A file is sent as it is, anything else as JSON. */
async function call<Body>(method: string, path: string, body?: object): Promise<Outcome<Body>> {
  const file = body instanceof Blob;
  const answer = await reach(path, {
    method,
    headers: { "Accept-Language": language(), ...(body && { "Content-Type": file ? body.type : "application/json" }) },
    body: file ? body : body && JSON.stringify(body),
    signal: AbortSignal.timeout?.(file ? UPLOAD_PATIENCE_MS : PATIENCE_MS),
  });
  return answer === null ? refused(UNREACHABLE) : read<Body>(answer);
}

function reach(path: string, init: RequestInit): Promise<Response | null> {
  return orNothing(fetch(path, init));
}

/** Null when nothing came, or not all of it: offline, the server is away, or the page is being left. */
async function orNothing<Come>(coming: Promise<Come>): Promise<Come | null> {
  try {
    return await coming;
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}

async function read<Body>(answer: Response): Promise<Outcome<Body>> {
  if (!answer.headers.get("Content-Type")?.includes("json")) return refused(UNREACHABLE);
  const text = await orNothing(answer.text());
  if (text === null) return refused(UNREACHABLE);
  const body: unknown = JSON.parse(text);
  const as_of = answer.headers.get(AS_OF);
  return answer.ok ? done(body as Body, as_of === null ? undefined : Number(as_of)) : refused(body as Refusal);
}

function event(slug: string): string {
  return `/api/e/${encodeURIComponent(slug)}`;
}

/** What a picture is uploaded for. */
export type Purpose = "logo" | "banner" | "partner";

type Change = Partial<Pick<Account, "name" | "language" | "zone">>;

export const api = {
  me: () => call<Me>("GET", "/api/me"),
  updateMe: (change: Change) => call<Me>("POST", "/api/me", change),
  signIn: (email: string, next: string) =>
    call<object>("POST", "/api/sign-in", { email, next, language: language() }),
  claim: (email: string, next: string) => call<object>("POST", "/api/claim", { email, next }),
  signOut: (everywhere: boolean) => call<object>("POST", "/api/sign-out", { everywhere }),
  tokens: () => call<{ tokens: readonly Token[] }>("GET", "/api/tokens"),
  makeToken: (name: string) => call<Token>("POST", "/api/tokens", { name }),
  revokeToken: (id: string) => call<object>("DELETE", `/api/tokens/${encodeURIComponent(id)}`),
  events: () => call<{ events: readonly EventCard[] }>("GET", "/api/events"),
  eventHome: (slug: string) => call<EventHome>("GET", event(slug)),
  join: (slug: string, name?: string) =>
    call<Participant>("POST", `${event(slug)}/join`, { ...(name && { name }), language: language() }),
  /** The same commands as the socket's, for pages that have none open. */
  command: <Tag extends CommandTag>(slug: string, tag: Tag, body: Commands[Tag]["body"]) =>
    call<Commands[Tag]["reply"]>("POST", `${event(slug)}/${tag}`, body),
  live: (slug: string) => call<LiveNow>("GET", `${event(slug)}/live`),
  partners: (slug: string) => call<Partners>("GET", `${event(slug)}/partners`),
  upload: (slug: string, purpose: Purpose, picture: File) =>
    call<Picture>("POST", `${event(slug)}/pictures/${purpose}`, picture),
  speaker: (slug: string, id: string) => call<SpeakerPage>("GET", `${event(slug)}/speakers/${encodeURIComponent(id)}`),
  programme: (slug: string) => call<Programme>("GET", `${event(slug)}/programme`),
};

/** Where a session's questions can be had as a table; for a plain link. */
export function questionsCsv(slug: string, room: string): string {
  return `${event(slug)}/rooms/${encodeURIComponent(room)}/questions.csv`;
}
