import type { DayDate } from '$lib/atlas/types';

/**
 * `static/data/time.json`: every signed agreement of the country, those of statewide agencies among them, as parallel
 * lists in the order of their signing. Pending ones are not in it.
 */
export interface TimeFile {
  /** Days of the lists that were read, oldest first, each once. */
  lists: DayDate[];
  /** Index of the agency, numbered in the order of their first signing. */
  agency: number[];
  /** Index in MODELS. */
  model: number[];
  signed: DayDate[];
  /** Row and bounds of those that are over: certainly in force until the first day, certainly not from the second; null where no list was without it. */
  over: [row: number, until: DayDate, goneBy: DayDate | null][];
  /** Rows whose end a source dates; the ends of others are known from lists alone. */
  dated: number[];
  /** Rows that a newer agreement of the same agency replaced. */
  replaced: number[];
  /** Agencies that lie in no county: statewide, of a territory, or not placed. */
  nowhere: number[];
}
