import { parse } from 'csv-parse/sync';
import { closeSync, openSync, readSync } from 'node:fs';
import { Refusal } from '../refusal';
import type { Engine } from './engine';
import { sqlFile } from './engine';
import { fieldList } from './fields';
import { columnsOf, MOST_COLUMNS, requireColumns, type RecordKind } from './layout';
import type { Source } from './source';

/** Bytes searched for the header: a preamble of some lines and a header of some dozens of names. */
const SEARCHED_BYTES = 1 << 20;
const SEARCHED_LINES = 40;

let tables = 0;

/** Reads a CSV file (UTF-8, comma, quotes doubled) into the engine, so that its rows have numbers. */
export async function readCsv(engine: Engine, kind: RecordKind, file: string): Promise<Source> {
  const lines = firstLines(file);
  const found = lines.map((line) => Object.keys(columnsOf(kind, line)).length);
  const at = Math.max(found.indexOf(Math.max(...found)), 0);
  const header = lines[at] ?? [];
  const columns = requireColumns(kind, header, { file, row: at + 1 });
  const names = header.map((_, i) => `c${i}`);
  const typed = names.map((name) => `'${name}': 'VARCHAR'`).join(', ');
  const table = `csv_${tables++}`;
  const from =
    `read_csv(${sqlFile(file)}, columns = {${typed}}, auto_detect = false, header = true, skip = ${at}, ` +
    `delim = ',', quote = '"', escape = '"', parallel = false, max_line_size = ${SEARCHED_BYTES})`;
  // One reader at a time, so that rows are numbered in the order of the file.
  await engine.connection.run(
    `CREATE TEMP TABLE ${table} AS SELECT row_number() OVER () + ${at + 1} AS row, ` +
      `${fieldList(columns, names, false)} FROM ${from}`
  );
  return { parts: [{ file, sheet: null, select: `SELECT * FROM ${table}` }], notices: [] };
}

/** The first lines of a file as cells. Throws a Refusal for text that is not UTF-8 and for lines that no release has. */
function firstLines(file: string): string[][] {
  const start = Buffer.alloc(SEARCHED_BYTES);
  const handle = openSync(file, 'r');
  const bytes = readSync(handle, start, 0, start.length, 0);
  closeSync(handle);
  let text: string;
  try {
    // A letter cut by the end of the buffer is no fault.
    text = new TextDecoder('utf-8', { fatal: true }).decode(start.subarray(0, bytes), {
      stream: true
    });
  } catch {
    throw new Refusal({ file }, 'is not encoded in UTF-8; save it as CSV UTF-8');
  }
  const lines = text.split(/\r?\n/, SEARCHED_LINES);
  return lines.map((line, i) => {
    if (line.length > 64 * MOST_COLUMNS && line.split(',', MOST_COLUMNS + 1).length > MOST_COLUMNS)
      return requireColumnsFew(file, i, line);
    return cellsOf(line);
  });
}

function requireColumnsFew(file: string, i: number, line: string): never {
  const columns = line.split(',').length.toLocaleString('en');
  throw new Refusal(
    { file, row: i + 1 },
    `has ${columns} columns, more than such a release has (${MOST_COLUMNS})`
  );
}

/** The cells of a line; one that is cut within quotes is a line of the data and counts for nothing here. */
function cellsOf(line: string): string[] {
  try {
    const [cells = []] = parse(line, { relax_column_count: true });
    return cells.map(String);
  } catch {
    return [];
  }
}
