// What pages and the service worker say to each other. Their builds may differ.

/** The header of a copy: when the server gave it, in milliseconds. What comes from the server has none. */
export const AS_OF = "Plenary-As-Of";

/** Where the copies of answers are. */
export const ANSWERS_CACHE = "answers";

/** Paths of what a page has loaded. */
export interface ToWorker {
  readonly loaded: readonly string[];
}

/** The worker's build, when it takes over. */
export interface FromWorker {
  readonly build: string;
}

export function isToWorker(data: unknown): data is ToWorker {
  return typeof data === "object" && data !== null && "loaded" in data && Array.isArray(data.loaded);
}

export function isFromWorker(data: unknown): data is FromWorker {
  return typeof data === "object" && data !== null && "build" in data && typeof data.build === "string";
}
