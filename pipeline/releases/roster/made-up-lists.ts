import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellValue } from 'exceljs';
import { afterAll, beforeAll } from 'vitest';
import { Draft, type Cells } from '../draft';
import { seedSmallFolder } from '../made-up-facts-folder';
import { madeUpLink, writeMadeUpWorkbook, type MadeUpRows } from '../made-up-workbook';
import { noProgress } from '../progress';
import { requireAccounted } from '../report';
import { replaceFiles } from '../transaction';
import { importRoster } from './import';

export const HEAD = [
  'STATE',
  'LAW ENFORCEMENT AGENCY',
  'TYPE',
  'COUNTY',
  'SUPPORT TYPE',
  'SIGNED',
  'MOA',
  'ADDENDUM'
];
export const MODEL = 'Task Force Model';
export const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
export const row = (
  agency: string,
  signed: CellValue,
  moa: CellValue = 'link pending',
  model = MODEL
): CellValue[] => ['ALABAMA', agency, 'County', 'N/A', model, signed, moa, null];
export const pdf = (name: string): CellValue =>
  madeUpLink('link', `https://www.example.org/${name}.pdf`);

export const standing = (rows: readonly Cells[]): string[] =>
  rows
    .map(({ signed, first_seen, last_seen, gone_by, status }) =>
      [signed, first_seen, last_seen, gone_by || '-', status].join(' ')
    )
    .sort();

/** Makes lists, and folders of facts to read them into; all of it is gone after the tests of the file that asks for it. */
export function madeUpLists() {
  const root = mkdtempSync(join(tmpdir(), 'made-up-rosters-'));
  /** A small folder of facts without agreements. */
  const seed = join(root, 'seed');
  beforeAll(() => seedSmallFolder(seed));
  afterAll(() => rmSync(root, { recursive: true }));

  async function book(name: string, rows: MadeUpRows): Promise<string> {
    const file = join(mkdtempSync(join(root, 'list-')), name);
    await writeMadeUpWorkbook(file, { Sheet1: rows });
    return file;
  }
  const list = (date: string, ...rows: CellValue[][]): Promise<string> =>
    book(`participatingAgencies${date}am.xlsx`, [HEAD, ...rows]);

  /** Imports batches of files one after the other into a new folder. */
  async function imported(...batches: string[][]) {
    const dir = join(mkdtempSync(join(root, 'facts-')), 'data');
    cpSync(seed, dir, { recursive: true });
    const reports = [];
    for (const files of batches) {
      const now = new Draft(dir);
      const report = await importRoster({ draft: now, files, progress: noProgress });
      report.files.forEach(requireAccounted);
      replaceFiles(dir, now.files());
      reports.push(report);
    }
    const after = new Draft(dir);
    return {
      reports,
      rows: after.table('agreements').rows(),
      agencies: after.table('agencies').rows()
    };
  }

  return { root, seed, book, list, imported };
}
