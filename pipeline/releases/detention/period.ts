import type { DayDate } from '../../../src/lib/atlas/types';
import type { Cells } from '../draft';

/** The measures a list of facilities gives. */
export const HELD_MEASURES = ['held_minor', 'held_no_conviction'] as const;
export type HeldMeasure = (typeof HELD_MEASURES)[number];

/** The source every figure of the lists names. */
export const DETENTION_SOURCE = 'ice-detstats';

/** Days after a fiscal year's end on which ICE still draws figures for it. */
const GRACE_DAYS = 31;

/** A federal fiscal year by the calendar year it ends in: its name, first and last day. */
export function fiscalYear(year: number): { period: string; first: DayDate; last: DayDate } {
  return { period: `FY${year}`, first: `${year - 1}-10-01`, last: `${year}-09-30` };
}

/** Every fiscal year a text names (`FY26`, `EOYFY2020`), as the calendar year it ends in. */
export function fiscalYearsIn(text: string): number[] {
  return [...text.matchAll(/FY\s*(?:20)?(\d{2})(?!\d)/gi)].map(([, two]) => 2000 + Number(two));
}

/** Whether figures drawn on a day can be a fiscal year's: not before it begins, nor long after it ends. */
export function drawnFor(year: number, day: DayDate): boolean {
  const { first, last } = fiscalYear(year);
  const latest = new Date(`${last}T00:00:00Z`);
  latest.setUTCDate(latest.getUTCDate() + GRACE_DAYS);
  return day >= first && day <= latest.toISOString().slice(0, 10);
}

/** The day of `10/07/2019` or `10072019`; null where the parts make no day of the calendar. */
export function dayOf(month: string, day: string, year: string): DayDate | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text) ? text : null;
}

/** Every day a text names as month/day/year. */
export function daysIn(text: string): DayDate[] {
  return [...text.matchAll(/\b(\d{1,2})\/(\d{1,2})\/(20\d{2})\b/g)].flatMap(
    ([, month = '', day = '', year = '']) => dayOf(month, day, year) ?? []
  );
}

/** The day in a release's file name (`FY26_detentionStats_04092026.xlsx`), on which it was published; null where none. */
export function dayInName(fileName: string): DayDate | null {
  const match = /(?<!\d)(\d{2})(\d{2})(20\d{2})(?!\d)/.exec(fileName);
  return match ? dayOf(match[1] ?? '', match[2] ?? '', match[3] ?? '') : null;
}

/** A day in words: `September 27, 2021`, `27 de septiembre de 2021`. */
export function dayInWords(day: DayDate, locale: 'en-US' | 'es'): string {
  const form = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return form.format(new Date(`${day}T00:00:00Z`));
}

/** The row of the periods' table for a measure and the fiscal year that ends in `year`. */
export function periodCells(
  measure: HeldMeasure,
  year: number,
  dataDate: DayDate,
  release: string
): Cells {
  const { period, first, last } = fiscalYear(year);
  const complete = dataDate >= last;
  const note = complete ? { en: '', es: '' } : cutShort(dataDate, last);
  return {
    measure_id: measure,
    period,
    start: first,
    end: complete ? last : dataDate,
    data_date: dataDate,
    complete: complete ? 'yes' : 'no',
    note_en: note.en,
    note_es: note.es,
    release,
    source_id: DETENTION_SOURCE
  };
}

function cutShort(dataDate: DayDate, last: DayDate): { en: string; es: string } {
  const [day, end] = [dataDate, last].map((date) => dayInWords(date, 'en-US'));
  const [dia, fin] = [dataDate, last].map((date) => dayInWords(date, 'es'));
  return {
    en: `Data to ${day}; the fiscal year runs to ${end}.`,
    es: `Datos hasta el ${dia}; el año fiscal termina el ${fin}.`
  };
}
