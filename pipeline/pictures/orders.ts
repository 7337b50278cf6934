import type { Place } from './places';

/** What is known of a picture that was made. */
export interface Made {
  hash: string;
  bytes: number;
}

/** What a worker is given before its first order. */
export interface Brief {
  data: string;
  out: string;
  /** A hash of how scenes are painted. */
  salt: string;
  /** The site's full address; empty while it is not known. */
  origin: string;
  /** Pictures that are there already, by path. */
  known: ReadonlyMap<string, Made>;
}

/** Pictures of the places that a worker was asked for. */
export type Answer = ({ path: string; fresh: boolean } & Made)[];

/** Whether a message to a worker names places to picture. */
export function isOrder(message: unknown): message is Place[] {
  return Array.isArray(message);
}
