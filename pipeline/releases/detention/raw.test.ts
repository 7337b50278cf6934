import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Draft, type Cells } from '../draft';
import { rawFiles } from '../raw';
import { requireAccounted } from '../report';
import { seedFolder } from '../seed';
import { importLists } from './import';
import { HELD_MEASURES } from './period';
import { readLists, type FacilityList } from './read-list';

const files = rawFiles(/^ice_FY\d\d.*detentionstats.*\.xlsx$/i);
const facts = new Draft('data');

/** The facts of these lists, cell by cell: figures and periods, the facilities and their source. */
function told(draft: Draft): Record<string, Cells[]> {
  const ofLists = (row: Cells): boolean =>
    HELD_MEASURES.some((measure) => measure === row['measure_id']);
  const sorted = (table: string, wanted: (row: Cells) => boolean): Cells[] => {
    const rows = draft.table(table).rows().filter(wanted);
    const key = (row: Cells): string => draft.table(table).keyOf(row);
    return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  };
  return {
    outcomes: sorted('outcomes', ofLists),
    periods: sorted('measure_periods', ofLists),
    facilities: sorted('facilities', () => true),
    source: sorted('sources', ({ id }) => id === 'ice-detstats')
  };
}

describe.runIf(files.length === 8)("ICE's own lists of fiscal years 2019 to 2026", () => {
  let empty = '';
  let lists: FacilityList[] = [];
  beforeAll(async () => {
    lists = (await Promise.all(files.map(readLists))).flat();
    empty = join(mkdtempSync(join(tmpdir(), 'atlas-detention-')), 'data');
    seedFolder(empty);
  }, 180_000);
  afterAll(() => rmSync(empty, { recursive: true }));

  it('change nothing in the facts', () => {
    const draft = new Draft('data');
    const report = importLists(draft, lists);
    expect(draft.changes()).toEqual([]);
    expect(report.changes).toEqual([]);
    report.files.forEach(requireAccounted);
    expect(
      report.files.map(({ speaksFor, rowsIn, kept, rejected }) => [
        speaksFor,
        rowsIn,
        kept,
        rejected
      ])
    ).toEqual([
      ['FY2019, data of 2019-10-07', 213, 211, 2],
      ['FY2020, data of 2020-09-30', 170, 170, 0],
      ['FY2021, data of 2021-09-27', 135, 135, 0],
      ['FY2022, data of 2022-09-19', 130, 130, 0],
      ['FY2023, data of 2023-09-30', 115, 115, 0],
      ['FY2024, data of 2024-10-07', 109, 109, 0],
      ['FY2025, data of 2025-09-15', 189, 189, 0],
      ['FY2026, data of 2026-04-02', 203, 203, 0]
    ]);
    expect(report.rejects.map(({ value, reason }) => `${value} ${reason}`)).toEqual([
      'MAIN - FOLKSTON IPC (D RAY JAMES) is listed without figures',
      'ANNEX - FOLKSTON IPC is listed without figures'
    ]);
  });

  it('give the very figures of the facts in an empty folder, in whatever order', () => {
    const expected = told(facts);
    expect(expected['outcomes']).toHaveLength(5470);
    const together = new Draft(empty);
    importLists(together, [...lists].reverse());
    expect(told(together)).toEqual(expected);
    const apart = new Draft(empty);
    for (const at of [4, 7, 0, 2, 6, 1, 5, 3]) importLists(apart, lists.slice(at, at + 1));
    expect(told(apart)).toEqual(expected);
  });

  it('give the shares that the record names', () => {
    const draft = facts;
    const shares = (measure: string) =>
      [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => {
        const row = draft.table('outcomes').get(`${measure}-us-fy${year}`);
        return Number(Number(row?.['share']).toFixed(3));
      });
    expect(shares('held_minor')).toEqual([0.771, 0.711, 0.741, 0.879, 0.87, 0.88, 0.897, 0.819]);
    expect(shares('held_no_conviction')).toEqual([
      0.604, 0.568, 0.684, 0.856, 0.829, 0.838, 0.847, 0.731
    ]);
    const counties = draft
      .table('outcomes')
      .rows()
      .filter(
        ({ measure_id, place_kind }) => measure_id === 'held_minor' && place_kind === 'county'
      );
    expect(new Set(counties.map(({ county_fips }) => county_fips)).size).toBe(290);
    expect(counties).toHaveLength(1115);
  });
});
