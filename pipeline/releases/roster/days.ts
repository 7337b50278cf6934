import type { DayDate } from '../../../src/lib/atlas/types';

/** The program's first agreement was signed in 2002; no signing day lies before. */
const FIRST_YEAR = 2002;

/** A day of the calendar as ISO; null where there is no such day. Months and days from 1. */
export function dayOf(year: number, month: number, day: number): DayDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}

/** Days from one day to another; negative where the second lies before the first. */
export function daysBetween(from: DayDate, to: DayDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** A signing day as read, and whether a slip had to be mended. */
export interface ReadDay {
  day: DayDate;
  mended: boolean;
}

/**
 * Reads a signing day from a cell's text: `2025-05-08`, `5/8/2025`, and slips of them (`05/082025`, `5025-07-07`) where
 * exactly one day can be meant that is not after `latest`. Null where none or several can.
 */
export function readSigningDay(text: string, latest: DayDate): ReadDay | null {
  const plain = plainDay(text);
  if (plain !== null && plain <= latest && plain >= `${FIRST_YEAR}`)
    return { day: plain, mended: false };
  const meant = new Set([...missingStroke(text), ...wrongYear(text, latest)]);
  const possible = [...meant].filter((day) => day <= latest && day >= `${FIRST_YEAR}`);
  const [only] = possible;
  return only !== undefined && possible.length === 1 ? { day: only, mended: true } : null;
}

function plainDay(text: string): DayDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00:00.*)?$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const us = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  return us ? dayOf(Number(us[3]), Number(us[1]), Number(us[2])) : null;
}

/** Month, day and year with a stroke left out: every way to cut the digits that respects the strokes there are. */
function missingStroke(text: string): DayDate[] {
  if (!/^\d+(?:[/.-]\d+)?$/.test(text)) return [];
  const parts = text.split(/[/.-]/);
  const digits = parts.join('');
  const stroke = parts.length === 2 ? (parts[0] ?? '').length : null;
  const year = digits.length - 4;
  const found: DayDate[] = [];
  for (const month of [1, 2]) {
    const dayDigits = year - month;
    if (dayDigits < 1 || dayDigits > 2) continue;
    if (stroke !== null && stroke !== month && stroke !== year) continue;
    const day = dayOf(
      Number(digits.slice(year)),
      Number(digits.slice(0, month)),
      Number(digits.slice(month, year))
    );
    if (day) found.push(day);
  }
  return found;
}

/** A year of four digits of which one is wrong, where the day as printed lies in no possible year. */
function wrongYear(text: string, latest: DayDate): DayDate[] {
  const printed = plainDay(text);
  if (printed === null) return [];
  const [year = '', month, day] = printed.split('-');
  const years = Array.from(
    { length: Number(latest.slice(0, 4)) - FIRST_YEAR + 1 },
    (_, i) => FIRST_YEAR + i
  );
  return years
    .filter((other) => differs(String(other), year) === 1)
    .flatMap((other) => dayOf(other, Number(month), Number(day)) ?? []);
}

function differs(a: string, b: string): number {
  return [...a].filter((digit, i) => digit !== b[i]).length;
}
