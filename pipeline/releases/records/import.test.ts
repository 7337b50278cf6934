import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFacts } from '../../check/check';
import { faultText } from '../../tables/fault';
import { Draft, type Cells } from '../draft';
import { noProgress } from '../progress';
import { requireAccounted, type ImportReport } from '../report';
import { importRecords } from './import';
import type { RecordKind } from './layout';
import { writeMadeUpCsv, writeMadeUpParquet, writeMadeUpXlsx } from './made-up-files';
import { madeUpRelease, type MadeUpPlace, type MadeUpRelease } from './made-up-release';

const TODAY = '2026-11-24';
let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'made-up-records-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const place = (
  state: string,
  facility: string,
  city: string,
  fips: string | null,
  people: number
): MadeUpPlace => ({ state, facility, code: 'NA', city, fips, people });

/** Enough people everywhere that nothing need be hidden; placed by table, name and city, and not at all. */
const places = [
  place('GEORGIA', 'COBB COUNTY JAIL', 'MARIETTA', '13067', 1500),
  place('GEORGIA', 'Some jail nobody lists', 'Marietta', '13067', 900),
  place('GEORGIA', 'HALL CO. DETENTION CENTER', 'GAINESVILLE', '13139', 1400),
  place('GEORGIA', 'A jail of two counties', 'ATLANTA', null, 1100),
  place('MARYLAND', 'FREDERICK COUNTY DETENTION', 'FREDERICK', '24021', 1300),
  place('MARYLAND', '(b)(6)(b)(7)(c)', 'NA', null, 900)
];

async function importInto(
  draft: Draft,
  kind: RecordKind,
  files: readonly string[]
): Promise<ImportReport> {
  const report = await importRecords(kind, { draft, files, progress: noProgress }, TODAY);
  report.files.forEach(requireAccounted);
  return report;
}

function outcomes(draft: Draft): Map<string, Cells> {
  return new Map(
    draft
      .table('outcomes')
      .rows()
      .filter(
        (row) =>
          /^(detainers|arrests)_/.test(row['id'] ?? '') && row['source_id']?.startsWith('ddp-')
      )
      .map((row) => [row['id'] ?? '', row])
  );
}

function expectTruth(draft: Draft, { truth }: MadeUpRelease): void {
  const rows = outcomes(draft);
  const found = [...truth.counts.keys()].map((id) => {
    const row = rows.get(id);
    return [id, row?.['precision'], Number(row?.['numerator']), Number(row?.['denominator'])];
  });
  expect(found).toEqual(
    [...truth.counts].map(([id, { numerator, denominator }]) => [
      id,
      'exact',
      numerator,
      denominator
    ])
  );
}

describe('an import of detainers', () => {
  const release = madeUpRelease('detainers', { seed: 7, places, years: [2024, 2025], slips: true });

  it.each([
    ['XLSX', 'made-up-detainers.xlsx', writeMadeUpXlsx],
    ['Parquet', 'made-up-detainers.parquet', writeMadeUpParquet],
    ['CSV', 'made-up-detainers.csv', writeMadeUpCsv]
  ])(
    'returns the truth of a %s exactly, and every row is accounted for',
    async (_, name, write) => {
      const file = join(dir, name);
      await write(release, file);
      const draft = new Draft('data');
      const report = await importInto(draft, 'detainers', [file]);
      expectTruth(draft, release);
      const { truth } = release;
      const rejected = Object.values(truth.rejected).reduce((a, b) => a + b, 0);
      expect(report.files).toMatchObject([
        { rowsIn: release.rows.length, merged: truth.merged, rejected }
      ]);
      expect(
        new Map(report.counts).get('of the merged rows: equal to another in all that is read')
      ).toBe(truth.exact);
      expect(checkFacts('data', draft.files()).faults.map(faultText)).toEqual([]);
    }
  );
});
