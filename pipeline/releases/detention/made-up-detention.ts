import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellValue } from 'exceljs';
import { afterEach, beforeEach } from 'vitest';
import { readPackage } from '../../check/package';
import { writeTable } from '../../tables/write';
import { Draft, type Cells } from '../draft';
import { writeMadeUpWorkbook, type MadeUpRows } from '../made-up-workbook';
import { noProgress } from '../progress';
import type { ImportReport } from '../report';
import { replaceFiles } from '../transaction';
import { importDetention } from './import';

/** A facility of a made-up list: name, city, state, type and the four levels. */
export type MadeUpFacility = readonly CellValue[];

export const HEADER = [
  'Name',
  'Address',
  'City',
  'State',
  'Type Detailed',
  'ICE Threat Level 1',
  'ICE Threat Level 2',
  'ICE Threat Level 3',
  'No ICE Threat Level'
];

/** The row of a facility under `HEADER`. */
export function facility(
  name: CellValue,
  [city, state]: readonly [city: CellValue, state: CellValue],
  levels: readonly CellValue[],
  kind: CellValue = 'IGSA'
): MadeUpFacility {
  return [name, '1 MADE-UP STREET', city, state, kind, ...levels];
}

export interface MadeUpList {
  /** Last two digits of the fiscal year. */
  year: number;
  /** As ICE prints it: `04/02/2026`. */
  drawn: string;
  facilities: readonly MadeUpFacility[];
  sheet?: string;
  /** Rows in the place of the usual preamble and header. */
  head?: MadeUpRows;
}

/** The rows of a made-up list in ICE's layout. */
export function listRows({ year, drawn, facilities, head }: MadeUpList): MadeUpRows {
  const usual: MadeUpRows = [
    ['Made-up statistics in the layout of U.S. Immigration and Customs Enforcement'],
    [`ICE FACILITIES DATA, FY${year}`],
    [],
    ['Facility Information', null, null, null, null, `FY${year} ADP: ICE Threat Level`],
    [`Source: made up, ${drawn}`],
    HEADER
  ];
  return [...(head ?? usual), ...facilities];
}

/** Writes a made-up workbook with a facilities sheet between others, and gives its path. */
export async function writeList(dir: string, name: string, list: MadeUpList): Promise<string> {
  const file = join(dir, name);
  await writeMadeUpWorkbook(file, {
    Header: [['Made-up statistics']],
    [list.sheet ?? `Facilities FY${list.year}`]: listRows(list),
    Footnotes: [['Made up']]
  });
  return file;
}

/** Begins a folder of made-up facts: Alpha and Beta in Alabama, Gamma in Georgia, their cities, and the facilities given. */
export function madeUpFolder(dir: string, facilities: readonly Cells[] = []): string {
  const { dataPackage } = readPackage('data');
  if (!dataPackage) throw new Error('data/datapackage.json cannot be read');
  const place = (state: string, name: string, county_fips: string, share = '1'): Cells => ({
    place_geoid: `${county_fips}${name.length}`,
    state,
    name,
    county_fips,
    share_of_place: share
  });
  const rows: Record<string, readonly Cells[]> = {
    states: [
      { state: 'AL', name: 'Alabama' },
      { state: 'GA', name: 'Georgia' }
    ],
    counties: [
      { fips: '01001', name: 'Alpha', state: 'AL' },
      { fips: '01003', name: 'Beta', state: 'AL' },
      { fips: '13001', name: 'Gamma', state: 'GA' }
    ],
    places: [
      place('AL', 'Alphaville', '01001'),
      place('AL', 'Alpha Springs', '01001'),
      place('AL', 'Betatown', '01003'),
      place('GA', 'Gamma City', '13001'),
      place('GA', 'Half', '13001', '0.5')
    ],
    facilities
  };
  mkdirSync(dir, { recursive: true });
  for (const { name, path, schema } of dataPackage.resources) {
    const columns = schema.fields.map((field) => field.name);
    const cells = (rows[name] ?? []).map((row) => columns.map((column) => row[column] ?? ''));
    writeFileSync(join(dir, path), writeTable(columns, cells));
  }
  writeFileSync(join(dir, 'datapackage.json'), readFileSync('data/datapackage.json'));
  return dir;
}

/** Imports lists into a folder of made-up facts and writes what they change. */
export async function importInto(dir: string, ...files: string[]): Promise<ImportReport> {
  const draft = new Draft(dir);
  const report = await importDetention({ draft, files, progress: noProgress });
  for (const change of report.changes) draft.table('changes').put({ ...change });
  replaceFiles(dir, draft.files());
  return report;
}

/** The tables of a folder by file name, but the record of changes, which tells the order of imports. */
export function held(dir: string): Record<string, string> {
  const names = readdirSync(dir).filter((name) => name.endsWith('.csv') && name !== 'changes.csv');
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(dir, name), 'utf8')]));
}

/** The row of a table with this key. */
export function row(dir: string, table: string, key: string): Cells | undefined {
  return new Draft(dir).table(table).get(key);
}

/** A folder of made-up facts and one for lists, new for every test of the file that asks for it. */
export function freshFolder(): { tmp: string; data: string } {
  const at = { tmp: '', data: '' };
  beforeEach(() => {
    at.tmp = mkdtempSync(join(tmpdir(), 'made-up-detention-'));
    at.data = madeUpFolder(join(at.tmp, 'data'));
  });
  afterEach(() => rmSync(at.tmp, { recursive: true }));
  return at;
}

export const ALPHA = ['ALPHAVILLE', 'AL'] as const;
export const BETA = ['BETATOWN', 'AL'] as const;
export const GAMMA = ['GAMMA CITY', 'GA'] as const;

export const apple = facility('APPLE COUNTY JAIL', ALPHA, [1.111, 2.222, 3.333, 4.444]);
export const berry = facility('BERRY CENTER', ALPHA, [10, 0, 0, 30], 'CDF');
export const cherry = facility('CHERRY JAIL', BETA, [1, 0, 1, 2]);
export const grape = facility('GRAPE JAIL', GAMMA, [0, 0, 5, 5]);
/** Every made-up facility. */
export const all = [apple, berry, cherry, grape];
