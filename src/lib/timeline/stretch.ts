import { spanOf } from '$lib/atlas/agreements';
import type { Agreement, DayDate, PartialDate } from '$lib/atlas/types';

/** The time within which something happened: UTC milliseconds, `from` included, `to` the first moment after. */
export interface Stretch {
  from: number;
  to: number;
}

/** Whether a text is a date known to the day, the month or the year. */
export const isDate = (text: string): boolean => /^\d{4}(-\d{2}){0,2}$/.test(text);

/** The stretch that a date stands for: its day, month or year. Throws on anything else. */
export function stretchOf(date: PartialDate): Stretch {
  if (!isDate(date)) throw new Error(`"${date}" is no date`);
  const [year = 0, month, day] = date.split('-').map(Number);
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (month === undefined) return { from, to: Date.UTC(year + 1, 0, 1) };
  if (day === undefined) return { from, to: Date.UTC(year, month, 1) };
  return { from, to: Date.UTC(year, month - 1, day + 1) };
}

/**
 * When an agreement ended: from the last day it was certainly in force to the first it certainly was not; null while it
 * is in force. An end of which no later bound is known lies before `asOf`, since the agreement is then known to be over.
 */
export function endOf(agreement: Agreement, asOf: DayDate): Stretch | null {
  const { until, goneBy } = spanOf(agreement);
  if (until === null) return null;
  const from = stretchOf(until).from;
  return { from, to: Math.max(from, stretchOf(goneBy ?? asOf).from) };
}
