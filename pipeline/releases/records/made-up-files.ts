import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import exceljs from 'exceljs';
import { sqlName, sqlText } from './engine';
import type { MadeUpRelease, MadeUpRow } from './made-up-release';

/** Writes a made-up release as ICE does: six rows of preamble, the rows divided between sheets, days as dates of a spreadsheet. */
export async function writeMadeUpXlsx(
  { kind, header, rows }: MadeUpRelease,
  file: string,
  sheets = 2
): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    filename: file,
    useStyles: true,
    useSharedStrings: true
  });
  for (let i = 0; i < sheets; i += 1) {
    const sheet = book.addWorksheet(`Made up ${i + 1}`);
    const preamble = ['MADE UP', `${kind}, made up for tests`, '', 'Nobody in it exists', '', ''];
    for (const line of preamble) sheet.addRow([line === '' ? ' ' : line]).commit();
    sheet.addRow([...header]).commit();
    for (const row of rows.filter((_, at) => at % sheets === i)) {
      const line = sheet.addRow(header.map((name) => row[name] ?? null));
      line.eachCell((cell) => {
        if (cell.value instanceof Date) cell.numFmt = 'mm/dd/yyyy';
      });
      line.commit();
    }
    sheet.commit();
  }
  await book.commit();
}

/** Writes it as Parquet under names in snake case; days as dates where every one is, else as text. */
export async function writeMadeUpParquet(release: MadeUpRelease, file: string): Promise<void> {
  await withTable(release, snake, (connection) =>
    connection.run(`COPY release TO ${sqlText(file)} (FORMAT parquet)`)
  );
}

/** Writes it as CSV under the names of the workbooks. */
export async function writeMadeUpCsv(release: MadeUpRelease, file: string): Promise<void> {
  await withTable(
    release,
    (name) => name,
    (connection) => connection.run(`COPY release TO ${sqlText(file)} (FORMAT csv, HEADER)`)
  );
}

async function withTable(
  { header, rows }: MadeUpRelease,
  named: (name: string) => string,
  work: (connection: DuckDBConnection) => Promise<unknown>
): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const dated = (name: string): boolean =>
    rows.some((row) => row[name] instanceof Date) &&
    rows.every((row) => typeof row[name] !== 'string');
  const columns = header.map(
    (name) => `${sqlName(named(name))} ${dated(name) ? 'DATE' : 'VARCHAR'}`
  );
  await connection.run(
    `CREATE TABLE text (${header.map((name) => `${sqlName(named(name))} VARCHAR`).join(', ')})`
  );
  const appender = await connection.createAppender('text');
  for (const row of rows) {
    for (const name of header) {
      const text = textOf(row, name);
      if (text === null) appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(`CREATE TABLE release (${columns.join(', ')})`);
  await connection.run('INSERT INTO release SELECT * FROM text');
  await work(connection);
  connection.closeSync();
  instance.closeSync();
}

function textOf(row: MadeUpRow, name: string): string | null {
  const value = row[name] ?? null;
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

function snake(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
}
