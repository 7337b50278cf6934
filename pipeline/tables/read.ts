import { CsvError, parse } from 'csv-parse/sync';
import type { Fault } from './fault';
import { lineBreaks, makeTable, Row, type Table } from './table';

/** A table as read, with what is wrong with its form. `readable` is false where its rows cannot be trusted at all. */
export interface Reading {
  table: Table;
  faults: Fault[];
  readable: boolean;
}

/** Bytes of a file as text; null where they are not UTF-8. A byte order mark is dropped. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Reads CSV text (RFC 4180; line ends LF or CRLF) with a header row. A row with more or fewer cells than the header
 * is a fault and left out of the table; every other row keeps the line it begins on.
 */
export function readTable(name: string, file: string, text: string): Reading {
  let records: string[][];
  try {
    records = parse(text, { bom: true, relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    const rule = `is not CSV: ${error.message}`;
    return unreadable(name, file, { file, line, column: '(file)', value: '', rule });
  }
  const [header, ...rest] = records;
  if (header === undefined) {
    const rule = 'must have a header row';
    return unreadable(name, file, { file, line: 1, column: '(file)', value: '', rule });
  }
  const faults: Fault[] = [];
  const columns = new Map<string, number>();
  header.forEach((column, i) => {
    const fault = { file, line: 1, column, value: column };
    if (columns.has(column)) faults.push({ ...fault, rule: 'stands twice in the header' });
    columns.set(column, i);
  });
  const readable = faults.length === 0;

  let line = 1 + lineBreaks(header.join(',')) + 1;
  const rows: Row[] = [];
  for (const cells of rest) {
    if (cells.length === header.length) {
      rows.push(new Row(file, columns, cells, line));
    } else {
      const rule = `the row has ${cells.length} cells where the header has ${header.length}`;
      faults.push({ file, line, column: '(row)', value: cells.join(','), rule });
    }
    line += 1 + lineBreaks(cells.join(','));
  }
  return { table: { name, file, columns: header, rows }, faults, readable };
}

function unreadable(name: string, file: string, fault: Fault): Reading {
  return { table: makeTable(name, file, [], []), faults: [fault], readable: false };
}
