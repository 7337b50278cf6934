import type { Fault } from '../tables/fault';
import { rowsOf, type Row } from '../tables/table';
import type { Rule } from './rule';

/** Columns that hold dates to the day, month or year, or spans of them. */
const PARTIAL_DATES = [
  ['fips_changes', 'effective'],
  ['outcomes', 'period'],
  ['policies', 'date'],
  ['policies', 'ended'],
  ['events', 'date'],
  ['practices', 'as_of'],
  ['sources', 'published']
] as const;

/** The digits of a date of each precision. */
const LENGTHS: Readonly<Record<string, number>> = { day: 10, month: 7, year: 4, '': 0 };

/** Dates exist in the calendar, spans do not run backwards, and nothing ends before it begins. */
export const datesRule: Rule = ({ tables }) => [
  ...PARTIAL_DATES.flatMap(([table, column]) =>
    rowsOf(tables, table).flatMap((row) => spanFaults(row, column))
  ),
  ...rowsOf(tables, 'policies')
    .filter((row) => row.raw('ended') !== '' && isBefore(row.raw('ended'), row.raw('date')))
    .map((row) => row.fault('ended', `must not be before date (${row.raw('date')})`))
];

/** A date is as long as its precision says; a place on a federal list has the list's date. */
export const datePrecisionRule: Rule = ({ tables }) => [
  ...['policies', 'events'].flatMap((table) =>
    rowsOf(tables, table)
      .filter((row) => row.raw('date').length !== LENGTHS[row.raw('date_precision')])
      .map((row) => {
        const precision = row.raw('date_precision') || 'blank';
        return row.fault('date', `must fit date_precision, which is ${precision}`);
      })
  ),
  ...rowsOf(tables, 'policies')
    .filter((row) => row.raw('listing') === 'yes' && row.raw('date') === '')
    .map((row) => row.fault('date', "a listing needs the list's date"))
];

function spanFaults(row: Row, column: string): Fault[] {
  const parts = row.raw(column).split('/');
  const dates = parts.map((part) => part.replace('FY', '')).filter((d) => d !== '..' && d !== '');
  if (!dates.every(exists)) return [row.fault(column, 'must be a date that exists')];
  const [first, last] = dates;
  if (first === undefined || last === undefined || !isBefore(last, first)) return [];
  return [row.fault(column, 'must not end before it begins')];
}

/** Whether a date surely lies before another, as far as both are known. */
function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}

function exists(date: string): boolean {
  const [year = '', month = '01', day = '01'] = date.split('-');
  const iso = `${year}-${month}-${day}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // A day that does not exist rolls over to the next month.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}
