import { stringify } from 'csv-stringify/browser/esm/sync';
import { COLUMNS, type OutRecord } from './records';

/**
 * Records as CSV (RFC 4180) with a header row. Numbers stand as they are; a text that a spreadsheet would take for a
 * formula begins with an apostrophe.
 */
export function csvOf(records: readonly OutRecord[]): string {
  return stringify([...records], {
    header: true,
    columns: Object.keys(COLUMNS),
    escape_formulas: true,
    record_delimiter: 'windows'
  });
}
