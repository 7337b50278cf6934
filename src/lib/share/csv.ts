import { stringify } from 'csv-stringify/browser/esm/sync';
import { COLUMNS, type ViewRow } from './rows';

/**
 * Rows as CSV (RFC 4180, UTF-8, one header line). Unknown is an empty cell. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it.
 */
export function toCsv(rows: readonly ViewRow[]): string {
  return stringify([...rows], {
    header: true,
    columns: [...COLUMNS],
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: (value) => String(value) }
  });
}
