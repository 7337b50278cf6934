import exceljs from 'exceljs';
import type { Cell } from './cell';
import { cellOf } from './cell';
import { fileKind } from './file-kind';
import { Refusal } from './refusal';
import { guardZip, SMALL_BOOK } from './zip-guard';

/** A row that holds anything. */
export interface SheetRow {
  /** Row of the sheet, from 1 as a spreadsheet program counts. */
  row: number;
  /** By column, from 0; undefined where blank. */
  cells: readonly (Cell | undefined)[];
}

export interface Sheet {
  file: string;
  name: string;
  rows: readonly SheetRow[];
}

/** More columns than any release has; a sheet beyond is not one. */
const MOST_COLUMNS = 500;
const MOST_ROWS = 200_000;

/**
 * Reads a small workbook (lists of agencies, detention statistics): every sheet by name, and the rows of those wanted,
 * for the others may be of any size. Rejects with a Refusal where it cannot be read.
 */
export async function readWorkbook(
  file: string,
  wanted: (name: string) => boolean = () => true
): Promise<Sheet[]> {
  const kind = fileKind(file);
  if (kind !== 'xlsx') throw new Refusal({ file }, `must be a workbook (XLSX), not ${kind}`);
  await guardZip(file, SMALL_BOOK);
  const book = new exceljs.Workbook();
  try {
    await book.xlsx.readFile(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal({ file }, `cannot be read as a workbook (${why})`);
  }
  const sheets = book.worksheets.map((sheet) =>
    wanted(sheet.name) ? sheetOf(file, sheet) : { file, name: sheet.name, rows: [] }
  );
  if (sheets.length === 0) throw new Refusal({ file }, 'has no sheet');
  return sheets;
}

function sheetOf(file: string, sheet: exceljs.Worksheet): Sheet {
  const { name } = sheet;
  if (sheet.columnCount > MOST_COLUMNS)
    throw new Refusal(
      { file, sheet: name },
      `has ${sheet.columnCount} columns, more than such a release has (${MOST_COLUMNS})`
    );
  if (sheet.actualRowCount > MOST_ROWS)
    throw new Refusal(
      { file, sheet: name },
      `has ${sheet.actualRowCount} rows, more than such a release has (${MOST_ROWS})`
    );
  const rows: SheetRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: (Cell | undefined)[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const kept = cell.isMerged && cell.master !== cell ? null : cellOf(cell.value);
      if (kept) cells[column - 1] = kept;
    });
    if (cells.length > 0) rows.push({ row: number, cells });
  });
  return { file, name, rows };
}
