import type { DayDate } from '$lib/atlas/types';
import { FIRST_DAY } from '$lib/view/days';

/** The months of the record are numbered from 0, the month in which the first agreement was signed. */
const [YEAR = 0, MONTH = 0] = FIRST_DAY.split('-').map(Number);
const BASE = YEAR * 12 + MONTH - 1;
const DAY_MS = 86_400_000;

/** The number of the month a day lies in; negative before the record. */
export function monthOf(day: DayDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - BASE;
}

/** A month as `2012-03`. */
export function monthName(month: number): string {
  const all = BASE + month;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
}

export function firstDayOf(month: number): DayDate {
  return `${monthName(month)}-01`;
}

/** The last day of a month that the record tells of: its own last day, or `asOf` in the newest month. */
export function lastDayOf(month: number, asOf: DayDate): DayDate {
  const last = shift(firstDayOf(month + 1), -1);
  return last < asOf ? last : asOf;
}

/** The day some days later (earlier where negative). */
export function shift(day: DayDate, days: number): DayDate {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days lie from one day to another. */
export function daysBetween(from: DayDate, to: DayDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** The nearest month of the record. */
export function clampMonth(month: number, asOf: DayDate): number {
  return Math.min(Math.max(month, 0), monthOf(asOf));
}
