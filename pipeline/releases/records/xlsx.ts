import exceljs from 'exceljs';
import type { DuckDBAppender } from '@duckdb/node-api';
import { cellOf, tidy } from '../cell';
import type { Progress } from '../progress';
import { Refusal } from '../refusal';
import { guardZip, LARGE_BOOK } from '../zip-guard';
import type { Engine } from './engine';
import { fieldList } from './fields';
import {
  columnsOf,
  FIELDS,
  missingColumns,
  MOST_COLUMNS,
  requireColumns,
  type Columns,
  type RecordKind
} from './layout';
import type { Part, Source } from './source';

/** Rows searched for the header: releases open with a preamble of six. */
const SEARCHED = 40;

let tables = 0;

/** A sheet as far as it has been read. */
interface Reading {
  part: Part;
  /** Null until the header has been met. */
  columns: Columns | null;
  /** The row of those before the header that has most of its names. */
  best: { row: number; names: string[]; found: number };
  rows: number;
}

/** Streams every sheet of a workbook into the engine, the wanted columns only. Rejects with a Refusal. */
export async function readXlsx(
  engine: Engine,
  kind: RecordKind,
  file: string,
  progress: Progress
): Promise<Source> {
  await guardZip(file, LARGE_BOOK);
  progress.start(`reading ${file}`, 0);
  const book = new exceljs.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'emit'
  });
  const readings: Reading[] = [];
  for await (const sheet of book) {
    const name = 'name' in sheet ? String(sheet.name) : `sheet ${readings.length + 1}`;
    readings.push(await readSheet(engine, kind, file, name, sheet));
  }
  progress.stop();
  return judged(kind, file, readings);
}

async function readSheet(
  engine: Engine,
  kind: RecordKind,
  file: string,
  sheet: string,
  rows: AsyncIterable<exceljs.Row>
): Promise<Reading> {
  const table = `xlsx_${tables++}`;
  await engine.connection.run(
    `CREATE TEMP TABLE ${table} (row BIGINT, ${FIELDS.map((field) => `${field} VARCHAR`).join(', ')})`
  );
  const identity = Object.fromEntries(FIELDS.map((field, i) => [field, i]));
  const select = `SELECT row, ${fieldList(identity, FIELDS, false)} FROM ${table}`;
  const reading: Reading = {
    part: { file, sheet, select },
    columns: null,
    best: { row: 1, names: [], found: -1 },
    rows: 0
  };
  const appender = await engine.connection.createAppender(table);
  for await (const row of rows) takeRow(kind, reading, row, appender);
  appender.closeSync();
  return reading;
}

function takeRow(
  kind: RecordKind,
  reading: Reading,
  row: exceljs.Row,
  appender: DuckDBAppender
): void {
  if (row.cellCount > MOST_COLUMNS) {
    const { file, sheet } = reading.part;
    const columns = row.cellCount.toLocaleString('en');
    throw new Refusal(
      { file, row: row.number, ...(sheet === null ? {} : { sheet }) },
      `has ${columns} columns, more than such a release has (${MOST_COLUMNS})`
    );
  }
  const { columns } = reading;
  if (columns) {
    const cells = FIELDS.map((field) => {
      const index = columns[field];
      return index === undefined ? null : (cellOf(row.getCell(index + 1).value)?.text ?? null);
    });
    if (cells.every((text) => text === null || tidy(text) === '')) return;
    reading.rows += 1;
    appender.appendBigInt(BigInt(row.number));
    for (const text of cells) {
      if (text === null) appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.endRow();
    return;
  }
  reading.rows += 1;
  if (reading.rows > SEARCHED) return;
  const names: string[] = [];
  row.eachCell((cell, column) => {
    names[column - 1] = tidy(cellOf(cell.value)?.text ?? '');
  });
  const header = Array.from(names, (name) => name ?? '');
  const columnsHere = columnsOf(kind, header);
  const found = Object.keys(columnsHere).length;
  if (found > reading.best.found) reading.best = { row: row.number, names: header, found };
  if (missingColumns(kind, columnsHere).length > 0) return;
  reading.columns = columnsHere;
  reading.rows = 0;
}

/** The sheets that hold records. A short sheet without the header (notes, a cover) is passed over; any other is refused. */
function judged(kind: RecordKind, file: string, readings: readonly Reading[]): Source {
  const headed = readings.filter(({ columns }) => columns !== null);
  const rest = readings.filter(({ columns }) => columns === null);
  const [wrong = headed.length === 0 ? rest[0] : undefined] = rest
    .filter(({ rows }) => headed.length === 0 || rows > SEARCHED)
    .sort((a, b) => b.best.found - a.best.found);
  if (wrong) {
    const { best, part, rows } = wrong;
    const sheet = part.sheet ?? '';
    if (rows === 0 && rest.every((one) => one.rows === 0))
      throw new Refusal({ file, sheet }, 'is an empty sheet');
    requireColumns(kind, best.names, { file, sheet, row: best.row });
  }
  if (headed.length === 0) throw new Refusal({ file }, 'has no sheet');
  if (headed.every(({ rows }) => rows === 0))
    throw new Refusal({ file, sheet: headed[0]?.part.sheet ?? '' }, 'has a header but no rows');
  return {
    parts: headed.map(({ part }) => part),
    notices: rest.map(
      ({ part }) => `${file}, sheet "${part.sheet}": passed over, it has no header of ${kind}`
    )
  };
}
