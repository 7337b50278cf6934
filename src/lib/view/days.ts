import type { DayDate } from '$lib/atlas/types';

/** The day the first 287(g) agreement was signed; nothing was in force before it. */
export const FIRST_DAY: DayDate = '2002-07-02';

/** Whether a text is a day of the calendar written as `2026-05-18`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Whether a text is a day on which the record of agreements says anything. */
export function isRecordedDay(text: string, asOf: DayDate): boolean {
  return isDay(text) && text >= FIRST_DAY && text <= asOf;
}
