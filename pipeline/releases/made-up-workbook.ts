import exceljs, { type CellValue } from 'exceljs';

/** Rows of a made-up sheet; a blank cell is null. */
export type MadeUpRows = readonly (readonly CellValue[])[];

/** Writes a made-up workbook for tests. */
export async function writeMadeUpWorkbook(
  file: string,
  sheets: Readonly<Record<string, MadeUpRows>>
): Promise<void> {
  const book = new exceljs.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    rows.forEach((cells, row) =>
      cells.forEach((value, column) => {
        if (value !== null) sheet.getCell(row + 1, column + 1).value = value;
      })
    );
  }
  await book.xlsx.writeFile(file);
}

/** A link cell as workbooks hold them. */
export function madeUpLink(text: string, hyperlink: string): CellValue {
  return { text, hyperlink };
}
