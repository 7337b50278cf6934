/**
 * The header by which a page tells the service worker of which build it is, so that it never gets figures of another.
 * Hosts know nothing of it.
 */
export const VERSION_HEADER = 'x-atlas-version';

/** What a page tells the worker once it is at rest. */
export interface Used {
  version: string;
  /** Paths of the files of this site that the page has used. */
  paths: string[];
  /** Whether the reader has come back, so that the whole explorer is worth keeping. */
  all: boolean;
}

/** What the worker tells a page whose host has a newer build. */
export const MOVED = 'atlas: a newer build is published';
