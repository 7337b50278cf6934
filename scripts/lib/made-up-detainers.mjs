import exceljs from 'exceljs';
import { resolve } from 'node:path';

/** @typedef {import('@duckdb/node-api').DuckDBConnection} Connection */

/** Columns in ICE's order with what a made-up row `i` says in them; `h` is a number hashed from it. Nobody in it exists. */
const COLUMNS = {
  'Detainer Prepare Date': "DATE '2023-10-01' + CAST(h % 1000 AS INTEGER)",
  'Facility State': 'state',
  'Facility AOR': "state || ' Area of Responsibility'",
  'Port of Departure': "CASE WHEN h % 3 = 0 THEN 'LAREDO, TEXAS' END",
  'Departure Country': "CASE WHEN h % 3 = 0 THEN 'MEXICO' END",
  'Departed Date': "CASE WHEN h % 3 = 0 THEN DATE '2024-02-01' + CAST(h % 900 AS INTEGER) END",
  'Case Status':
    "CASE h % 4 WHEN 0 THEN 'ACTIVE' WHEN 1 THEN '8-Excluded/Removed - Inadmissibility' ELSE 'NA' END",
  'Detainer Criminality':
    "['1 Convicted Criminal', '2 Pending Criminal Charges', '3 Other Immigration Violator'][1 + h // 7 % 3]",
  'Detainer Facility': 'facility',
  'Detainer Facility Code': "'MADEUP' || place",
  'Facility City': "'Madeupville'",
  'Detainer Threat Level': "[NULL, '1', '2', '3'][1 + h // 31 % 4]",
  Gender: "CASE WHEN h % 9 = 0 THEN 'Female' ELSE 'Male' END",
  'Citizenship Country': "['MEXICO', 'GUATEMALA', 'HONDURAS', 'EL SALVADOR'][1 + h // 11 % 4]",
  'Birth Country': "['MEXICO', 'GUATEMALA', 'HONDURAS', 'EL SALVADOR'][1 + h // 11 % 4]",
  'Birth Year': 'CAST(1950 + h // 13 % 55 AS VARCHAR)',
  'Entry Status': "CASE WHEN h % 5 = 0 THEN 'PWA Mexico' END",
  'MSC Charge': "CASE WHEN h // 17 % 100 < 28 THEN 'Traffic Offense' END",
  'MSC Charge Code':
    "CASE WHEN h // 17 % 100 < 28 THEN ['5404', '5499', '1315', '3560'][1 + h // 19 % 4] END",
  'Case Category': "'[8C] Excludable / Inadmissible - Administrative Final Order Issued'",
  'Apprehension Method':
    "CASE WHEN h // 23 % 100 < 10 THEN '287(g) Program' WHEN h // 23 % 100 < 25 THEN 'CAP Local Incarceration' END",
  'Final Order Yes No': "CASE WHEN h % 2 = 0 THEN 'YES' ELSE 'NO' END",
  'Detainer Lift Reason':
    "['Booked into Detention', 'Detainer Declined by LEA', 'Case Closed', NULL][1 + h // 29 % 4]",
  'Detainer Type': "'I247A - Immigration Detainer - Notice of Action'",
  // One row in fifty repeats the person before.
  'Anonymized Identifier': 'md5(CAST(i - CASE WHEN i % 50 = 49 THEN 1 ELSE 0 END AS VARCHAR))'
};

/**
 * @param {number} rows
 * @param {(name: string) => string} named
 */
function select(rows, named) {
  const counties = `read_csv('${resolve('data/counties.csv')}')`;
  const states = `read_csv('${resolve('data/states.csv')}')`;
  const list = Object.entries(COLUMNS).map(([name, sql]) => `${sql} AS "${named(name)}"`);
  // Repeated rows repeat all of a row, so that two persons' days are one.
  return `
    WITH place AS (
      SELECT row_number() OVER (ORDER BY c.fips) - 1 AS place, upper(s.name) AS state,
        upper(c.long_name) || ' JAIL' AS facility
      FROM ${counties} c JOIN ${states} s ON c.state = s.state)
    SELECT ${list.join(', ')}
    FROM (SELECT i, CAST(hash(i - CASE WHEN i % 50 = 49 THEN 1 ELSE 0 END) >> 2 AS BIGINT) AS h FROM range(${rows}) numbers(i))
    JOIN place ON place = CAST(floor(3231 * pow(CAST(h // 37 % 1000000 AS DOUBLE) / 1000000, 3)) AS INTEGER)`;
}

/**
 * Writes a made-up release of detainers as Parquet.
 * @param {Connection} connection
 * @param {number} rows
 * @param {string} file
 */
export async function writeParquet(connection, rows, file) {
  const snake = (/** @type {string} */ name) => name.toLowerCase().replaceAll(' ', '_');
  await connection.run(`COPY (${select(rows, snake)}) TO '${file}' (FORMAT parquet)`);
}

/**
 * Writes a made-up release of detainers as a workbook of two sheets, with six rows above the header.
 * @param {Connection} connection
 * @param {number} rows
 * @param {string} file
 */
export async function writeXlsx(connection, rows, file) {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true });
  const names = Object.keys(COLUMNS);
  const result = await connection.stream(select(rows, (name) => name));
  /** @type {import('exceljs').Worksheet | undefined} */
  let sheet;
  let written = 0;
  for await (const chunk of result.yieldRowsJs()) {
    for (const row of chunk) {
      if (written % Math.ceil(rows / 2) === 0) {
        sheet?.commit();
        sheet = book.addWorksheet(`Made up ${written}`);
        for (let i = 0; i < 6; i += 1) sheet.addRow([`Made up, line ${i + 1}`]).commit();
        sheet.addRow(names).commit();
      }
      sheet?.addRow(row).commit();
      written += 1;
    }
  }
  sheet?.commit();
  await book.commit();
}
