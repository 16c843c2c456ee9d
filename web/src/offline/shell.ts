// What the worker of a build knows of its files; written into it when it is built.

/** Paths on the server. The page itself is `/`. */
export interface Shell {
  readonly build: string;
  /** What opens an event, its programme and its sessions. */
  readonly first: readonly string[];
  readonly rest: readonly string[];
  /** Those of each language. */
  readonly texts: readonly (readonly string[])[];
}
