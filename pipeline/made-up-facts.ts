import type { Facts, Rule } from './check/rule';
import { readPackage } from './check/package';
import { faultText } from './tables/fault';
import { makeTable, type Table, type Tables } from './tables/table';

/** Rows of made-up tables for tests, by table: only the cells that matter, all others are blank. */
export type MadeUp = Record<string, Cells[]>;

/** Cells by column. */
export type Cells = Record<string, string | undefined>;

const { dataPackage } = readPackage('data');

/** Made-up tables with the columns of the real schema. The header is line 1, the first row line 2. */
export function madeUpTables(rows: MadeUp): Tables {
  return new Map(Object.entries(rows).map(([name, cells]) => [name, madeUpTable(name, cells)]));
}

/** Made-up facts under the real schema, on a ground of Alpha (01001) and Beta (01003) in Alabama and Gamma (02002) in Alaska. */
export function madeUpFacts(rows: MadeUp): Facts {
  if (!dataPackage) throw new Error('data/datapackage.json cannot be read');
  return { dataPackage, tables: madeUpTables(rows), ground: new Set(['01001', '01003', '02002']) };
}

/** The faults a rule finds in made-up facts, as they are printed. */
export function faultsOf(rule: Rule, rows: MadeUp): string[] {
  return rule(madeUpFacts(rows)).map(faultText);
}

function madeUpTable(name: string, rows: Cells[]): Table {
  const resource = dataPackage?.resources.find((r) => r.name === name);
  if (!resource) throw new Error(`no table ${name} in data/datapackage.json`);
  const columns = resource.schema.fields.map((field) => field.name);
  for (const column of rows.flatMap((row) => Object.keys(row)))
    if (!columns.includes(column)) throw new Error(`no column ${name}.${column}`);
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
  return makeTable(name, `made-up/${name}.csv`, columns, cells);
}
