import type { Column, DayDate, Figure, Release } from '../atlas/types';

/** One signed agreement: `[index in MODELS, signed, until, goneBy, counties]`, its counties' FIPS joined by spaces (none: statewide or unplaced). */
export type KeptAgreement = [number, DayDate, DayDate | null, DayDate | null, string];

/** A column of figures with the national one. */
export interface KeptColumn extends Column {
  nation: Figure | null;
}

/** What is kept of a published release, so that a link made under it can still be understood: `static/data/releases/<id>.json`. */
export interface KeptRelease {
  /** Of this shape; another shape gets another number. */
  format: 1;
  release: Release;
  /** SHA-256 over every cell of the tables the release was published from. */
  tables: string;
  /** Every signed agreement, in the order of its parts. */
  agreements: KeptAgreement[];
  /** By measure, newest period first. */
  columns: KeptColumn[];
}

/** `static/data/releases/index.json`: the ids of all that are kept, newest first. */
export type KeptReleases = string[];
