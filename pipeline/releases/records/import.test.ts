import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFacts } from '../../check/check';
import { faultText } from '../../tables/fault';
import { Draft, type Cells } from '../draft';
import { seedSmallFolder } from '../made-up-facts-folder';
import { noProgress } from '../progress';
import { requireAccounted, type ImportReport } from '../report';
import { importRecords } from './import';
import type { RecordKind } from './layout';
import { writeMadeUpCsv, writeMadeUpParquet, writeMadeUpXlsx } from './made-up-files';
import { madeUpRelease, type MadeUpPlace, type MadeUpRelease } from './made-up-release';

const TODAY = '2026-11-24';
let dir = '';
let facts = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'made-up-records-'));
  facts = join(dir, 'facts');
  seedSmallFolder(facts, ['GA', 'MD']);
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
  place('GEORGIA', 'COBB COUNTY JAIL', 'MARIETTA', '13067', 350),
  place('GEORGIA', 'Some jail nobody lists', 'Marietta', '13067', 250),
  place('GEORGIA', 'HALL CO. DETENTION CENTER', 'GAINESVILLE', '13139', 600),
  place('GEORGIA', 'A jail of two counties', 'ATLANTA', null, 450),
  place('MARYLAND', 'FREDERICK COUNTY DETENTION', 'FREDERICK', '24021', 600),
  place('MARYLAND', '(b)(6)(b)(7)(c)', 'NA', null, 450)
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
      const draft = new Draft(facts);
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
      expect(checkFacts(facts, draft.files()).faults.map(faultText)).toEqual([]);
    }
  );
});

describe('an import of arrests', () => {
  it('returns the truth exactly, placed by the county column or a landmark', async () => {
    const arrestPlaces = [
      place('GEORGIA', 'Somewhere', 'COBB', '13067', 900),
      place('GEORGIA', 'HALL COUNTY JAIL', 'NA', '13139', 800),
      place('GEORGIA', 'XYZ GENERAL AREA, NON-SPECIFIC', 'NA', null, 700)
    ];
    const release = madeUpRelease('arrests', {
      seed: 11,
      places: arrestPlaces,
      years: [2025],
      slips: true
    });
    const file = join(dir, 'made-up-arrests.parquet');
    await writeMadeUpParquet(release, file);
    const draft = new Draft(facts);
    await importInto(draft, 'arrests', [file]);
    expectTruth(draft, release);
    expect(checkFacts(facts, draft.files()).faults.map(faultText)).toEqual([]);
  });
});

describe('imports after each other', () => {
  const older = madeUpRelease('detainers', { seed: 1, places, years: [2024] });
  const newer = madeUpRelease('detainers', { seed: 2, places, years: [2024, 2025] });
  const half = (which: number): MadeUpRelease => ({
    ...newer,
    rows: newer.rows.filter((_, i) => i % 2 === which)
  });
  const named = (name: string): string => join(dir, `made-up-${name}.parquet`);
  const textsOf = (draft: Draft): string =>
    ['outcomes.csv', 'measure_periods.csv'].map((name) => draft.files().get(name)).join('');
  beforeAll(async () => {
    await writeMadeUpParquet(older, named('older'));
    await writeMadeUpParquet(newer, named('newer'));
    await writeMadeUpParquet(half(0), named('half-1'));
    await writeMadeUpParquet(half(1), named('half-2'));
  }, 120_000);

  it('change nothing the second time', async () => {
    const draft = new Draft(facts);
    const first = await importInto(draft, 'detainers', [named('newer')]);
    expect(first.changes.map(({ what }) => what)).toContain('outcomes/detainers_minor/FY2025');
    const texts = textsOf(draft);
    expect((await importInto(draft, 'detainers', [named('newer')])).changes).toEqual([]);
    expect(textsOf(draft)).toBe(texts);
  });

  it('end alike in any order: an older release never replaces a newer one', async () => {
    const [one, other] = [new Draft(facts), new Draft(facts)];
    for (const name of ['older', 'newer']) await importInto(one, 'detainers', [named(name)]);
    for (const name of ['newer', 'older']) await importInto(other, 'detainers', [named(name)]);
    expect(textsOf(other)).toBe(textsOf(one));
    expectTruth(one, newer);
  });

  it('take several files as one release, whatever their order', async () => {
    const [one, other] = [new Draft(facts), new Draft(facts)];
    await importInto(one, 'detainers', [named('half-1'), named('half-2')]);
    await importInto(other, 'detainers', [named('half-2'), named('half-1')]);
    expectTruth(one, newer);
    expect(textsOf(other)).toBe(textsOf(one));
  });
});
