import { stringify } from 'csv-stringify/sync';

/** CSV text of a header and rows: LF line ends, quotes only where RFC 4180 needs them. */
export function writeTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[]
): string {
  return stringify(
    [columns, ...rows].map((cells) => [...cells]),
    // A lone CR is a line end to other readers, so it is quoted too.
    { record_delimiter: '\n', quoted_match: /[\r\n]/ }
  );
}
