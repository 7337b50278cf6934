import { tidy, type Cell } from './cell';
import { Refusal } from './refusal';
import type { Sheet, SheetRow } from './workbook';

/** A column by the names releases have given it, the newest first. */
export interface WantedColumn {
  names: readonly string[];
  /** Whether a release may lack it. */
  optional?: true;
}

/** The rows below a sheet's header, read by column name. */
export interface HeadedRows<Key extends string> {
  sheet: Sheet;
  /** Row of the header. */
  header: number;
  /** Columns that the release has. */
  present: ReadonlySet<Key>;
  rows: HeadedRow<Key>[];
}

export interface HeadedRow<Key extends string> {
  row: number;
  /** The cell under a column; undefined where blank or where the release lacks the column. */
  cell: (key: Key) => Cell | undefined;
  /** Its text without stray spaces; '' where blank. */
  text: (key: Key) => string;
  /** Whether no wanted column holds anything but spaces. */
  blank: boolean;
}

/** Rows searched for the header: releases open with a preamble of some rows. */
const SEARCHED = 40;

/** A header's name without case, punctuation and stray spaces. */
export function headerName(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/[^a-z0-9#%]+/g, ' ')
    .trim();
}

/**
 * Finds the header row by its names (the row that has most of them) and reads what is below. Throws a Refusal for a
 * sheet without rows, and one that names the missing columns and those found.
 */
export function readHeaded<Key extends string>(
  sheet: Sheet,
  wanted: Readonly<Record<Key, WantedColumn>>
): HeadedRows<Key> {
  const { file, name } = sheet;
  const keys = keysOf(wanted);
  const first = sheet.rows[0];
  if (!first) throw new Refusal({ file, sheet: name }, 'is an empty sheet');
  let best = { row: first, found: new Map<Key, number>() };
  for (const row of sheet.rows.slice(0, SEARCHED)) {
    const found = columnsIn(row, wanted, keys);
    if (found.size > best.found.size) best = { row, found };
  }
  const missing = keys.filter((key) => wanted[key].optional !== true && !best.found.has(key));
  if (missing.length > 0) {
    const names = best.row.cells.flatMap((cell) => (cell ? [tidy(cell.text)] : []));
    throw new Refusal(
      { file, sheet: name, row: best.row.row },
      `lacks ${missing.length === 1 ? 'the column' : 'the columns'} ` +
        `${missing.map((key) => wanted[key].names.join(' / ')).join(', ')}; ` +
        `found: ${names.slice(0, 40).join(', ') || 'nothing'}`
    );
  }
  const { found } = best;
  const rows = sheet.rows
    .filter(({ row }) => row > best.row.row)
    .map(({ row, cells }): HeadedRow<Key> => {
      const cell = (key: Key): Cell | undefined => {
        const column = found.get(key);
        return column === undefined ? undefined : cells[column];
      };
      const text = (key: Key): string => tidy(cell(key)?.text ?? '');
      const blank = [...found.keys()].every((key) => text(key) === '' && !cell(key)?.link);
      return { row, cell, text, blank };
    });
  return { sheet, header: best.row.row, present: new Set(found.keys()), rows };
}

function columnsIn<Key extends string>(
  { cells }: SheetRow,
  wanted: Readonly<Record<Key, WantedColumn>>,
  keys: readonly Key[]
): Map<Key, number> {
  const names = cells.map((cell) => (cell ? headerName(cell.text) : ''));
  const found = new Map<Key, number>();
  for (const key of keys) {
    // The newest name first, so that a sheet that has two of them is read by the newest.
    const column = wanted[key].names
      .map((name) => names.indexOf(headerName(name)))
      .find((index) => index >= 0);
    if (column !== undefined) found.set(key, column);
  }
  return found;
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
