import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Draft } from '../draft';
import { requireAccounted } from '../report';
import { facility, held, importInto, madeUpFolder, row, writeList } from './made-up-detention';

let tmp = '';
let data = '';
beforeEach(() => {
  tmp = mkdtempSync(join(tmpdir(), 'made-up-detention-'));
  data = madeUpFolder(join(tmp, 'data'));
});
afterEach(() => rmSync(tmp, { recursive: true }));

const ALPHA = ['ALPHAVILLE', 'AL'] as const;
const BETA = ['BETATOWN', 'AL'] as const;
const GAMMA = ['GAMMA CITY', 'GA'] as const;

const apple = facility('APPLE COUNTY JAIL', ALPHA, [1.111, 2.222, 3.333, 4.444]);
const berry = facility('BERRY CENTER', ALPHA, [10, 0, 0, 30], 'CDF');
const cherry = facility('CHERRY JAIL', BETA, [1, 0, 1, 2]);
const grape = facility('GRAPE JAIL', GAMMA, [0, 0, 5, 5]);
const all = [apple, berry, cherry, grape];

describe('the figures of a list of facilities', () => {
  it('stand for every facility, and are summed up unrounded by county, state and for the nation', async () => {
    const report = await importInto(
      data,
      await writeList(tmp, 'made-up.xlsx', { year: 26, drawn: '04/02/2026', facilities: all })
    );
    expect(row(data, 'outcomes', 'held_minor-al-apple-county-jail-fy2026')).toMatchObject({
      place_kind: 'facility',
      state: 'AL',
      county_fips: '01001',
      place_name: 'APPLE COUNTY JAIL',
      numerator: '7.78',
      denominator: '11.11',
      share: '0.7',
      level_1: '1.11',
      no_level: '4.44',
      precision: 'exact',
      note: '',
      source_id: 'ice-detstats'
    });
    expect(row(data, 'outcomes', 'held_no_conviction-01001-fy2026')).toMatchObject({
      place_kind: 'county',
      state: 'AL',
      place_name: '',
      numerator: '34.44',
      denominator: '51.11',
      share: '0.6739',
      note: 'Sum of 2 listed facilities.'
    });
    expect(row(data, 'outcomes', 'held_minor-al-fy2026')).toMatchObject({
      numerator: '40.78',
      denominator: '55.11',
      note: 'Sum of 3 listed facilities.'
    });
    expect(row(data, 'outcomes', 'held_minor-us-fy2026')).toMatchObject({
      state: '',
      numerator: '50.78',
      denominator: '65.11',
      note: 'Sum of 4 listed facilities.'
    });
    expect(report.files).toEqual([
      {
        file: 'made-up.xlsx',
        speaksFor: 'FY2026, data of 2026-04-02',
        rowsIn: 4,
        kept: 4,
        merged: 0,
        rejected: 0
      }
    ]);
  });

  it('say for which days they are, in both languages', async () => {
    await importInto(
      data,
      await writeList(tmp, 'made-up-FY26.xlsx', { year: 26, drawn: '04/02/2026', facilities: all }),
      await writeList(tmp, 'made-up-FY25.xlsx', { year: 25, drawn: '10/07/2025', facilities: all })
    );
    expect(row(data, 'measure_periods', 'held_minor+FY2026')).toMatchObject({
      start: '2025-10-01',
      end: '2026-04-02',
      data_date: '2026-04-02',
      complete: 'no',
      note_en: 'Data to April 2, 2026; the fiscal year runs to September 30, 2026.',
      note_es:
        'Datos hasta el 2 de abril de 2026; el año fiscal termina el 30 de septiembre de 2026.',
      release: 'made-up-FY26.xlsx'
    });
    expect(row(data, 'measure_periods', 'held_no_conviction+FY2025')).toMatchObject({
      end: '2025-09-30',
      data_date: '2025-10-07',
      complete: 'yes',
      note_en: ''
    });
    expect(row(data, 'sources', 'ice-detstats')).toMatchObject({
      title: 'ICE detention statistics, fiscal years 2025 to 2026 (facilities sheets)',
      published: '2026-04',
      note: expect.stringMatching(/^Data dates: FY2025 October 7, 2025; FY2026 April 2, 2026\. /)
    });
  });

  it('tell where two jails of one name are given the very same figures', async () => {
    const levels = [1, 2, 3, 4.5];
    const twins = [
      facility('PEACH COUNTY JAIL', ALPHA, levels),
      facility('PEACH COUNTY JAIL', GAMMA, levels)
    ];
    await importInto(
      data,
      await writeList(tmp, 'made-up.xlsx', { year: 19, drawn: '10/07/2019', facilities: twins })
    );
    const said =
      "ICE's list gives the Peach County Jails of Alabama and Georgia the very same figures in this year; " +
      'for one of the two they must be wrong.';
    const note = (key: string) => row(data, 'outcomes', `held_minor-${key}-fy2019`)?.['note'];
    expect(note('al-peach-county-jail')).toBe(said);
    expect(note('13001')).toBe(`Sum of 1 listed facility. ${said}`);
    expect(note('ga')).toBe(`Sum of 1 listed facility. ${said}`);
    expect(note('us')).toBe('Sum of 2 listed facilities.');
  });
});

describe('a facility that is new', () => {
  it('is placed by its city, or named where it cannot be', async () => {
    const list = [apple, facility('LOST JAIL', ['HALF', 'GA'], [0, 0, 1, 1]), grape];
    const report = await importInto(
      data,
      await writeList(tmp, 'made-up.xlsx', { year: 26, drawn: '04/02/2026', facilities: list })
    );
    expect(row(data, 'facilities', 'al-apple-county-jail')).toMatchObject({
      name: 'APPLE COUNTY JAIL',
      city: 'Alphaville',
      kind: 'IGSA',
      county_fips: '01001',
      placed_by: 'city'
    });
    expect(row(data, 'facilities', 'ga-lost-jail')).toMatchObject({
      county_fips: '',
      placed_by: 'unplaced'
    });
    expect(row(data, 'outcomes', 'held_minor-ga-fy2026')?.['denominator']).toBe('12');
    expect(row(data, 'outcomes', 'held_minor-13001-fy2026')?.['denominator']).toBe('10');
    expect(report.notices.join('\n')).toMatch(/LOST JAIL, HALF, GA could not be placed/);
    expect(report.counts).toContainEqual(['facilities without a county', 1]);
    expect(report.changes.map(({ what }) => what)).toEqual([
      'outcomes/held_minor+FY2026',
      'outcomes/held_no_conviction+FY2026',
      'facilities/al-apple-county-jail',
      'facilities/ga-grape-jail',
      'facilities/ga-lost-jail'
    ]);
  });

  it('keeps the county that the facts give it, whatever its city', async () => {
    const known = { id: 'al-apple-county-jail', name: 'APPLE COUNTY JAIL', state: 'AL' };
    const place = { city: 'Alphaville', county_fips: '01003', kind: 'IGSA', note: 'Made up.' };
    data = madeUpFolder(join(tmp, 'known'), [
      { ...known, ...place, placed_by: 'coordinate', source_id: 'made-up' }
    ]);
    const facilities = [apple];
    await importInto(
      data,
      await writeList(tmp, 'made-up.xlsx', { year: 26, drawn: '04/02/2026', facilities })
    );
    expect(row(data, 'facilities', known.id)).toMatchObject({ ...place, placed_by: 'coordinate' });
    const figure = row(data, 'outcomes', `held_minor-${known.id}-fy2026`);
    expect(figure).toMatchObject({ county_fips: '01003', note: 'Made up.' });
  });
});

describe('lists of several days and years', () => {
  const years = async (): Promise<string[]> => [
    await writeList(tmp, 'made-up_FY25.xlsx', {
      year: 25,
      drawn: '09/15/2025',
      facilities: [facility('St. Apple Jail', ALPHA, [1, 0, 0, 1], 'CDF'), cherry]
    }),
    await writeList(tmp, 'made-up_FY26_03122026.xlsx', {
      year: 26,
      drawn: '03/05/2026',
      facilities: [facility('ST APPLE JAIL', ALPHA, [1, 1, 1, 1], 'DIGSA'), cherry, grape]
    }),
    await writeList(tmp, 'made-up_FY26_04092026.xlsx', {
      year: 26,
      drawn: '04/02/2026',
      facilities: [facility('ST. APPLE JAIL', ['ALPHA SPRINGS', 'AL'], [2, 1, 1, 1]), cherry]
    })
  ];
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0]
  ];

  it('leave the same facts in whatever order they come, together or one by one', async () => {
    const files = await years();
    await importInto(data, ...files);
    const expected = held(data);
    for (const [i, order] of orders.entries()) {
      const sorted = order.map((at) => files[at] ?? '');
      const together = madeUpFolder(join(tmp, `together-${i}`));
      await importInto(together, ...sorted);
      expect(held(together)).toEqual(expected);
      const apart = madeUpFolder(join(tmp, `apart-${i}`));
      for (const file of sorted) await importInto(apart, file);
      expect(held(apart)).toEqual(expected);
    }
  });

  it('change nothing when they come again', async () => {
    const files = await years();
    await importInto(data, ...files);
    const draft = new Draft(data);
    for (const file of files) {
      const report = await importInto(data, file);
      expect(report.changes).toEqual([]);
    }
    expect(new Draft(data).table('changes').text()).toBe(draft.table('changes').text());
  });

  it('take the place of older data of their year, and say so', async () => {
    const [, older = '', newer = ''] = await years();
    await importInto(data, older);
    const report = await importInto(data, newer);
    expect(report.notices).toContain(
      'FY2026: the data of 2026-04-02 (made-up_FY26_04092026.xlsx) replace those of 2026-03-05 ' +
        '(made-up_FY26_03122026.xlsx): 8 changed figures, 6 figures gone'
    );
    expect(row(data, 'outcomes', 'held_minor-us-fy2026')?.['denominator']).toBe('9');
    expect(row(data, 'facilities', 'ga-grape-jail')).toBeUndefined();
    expect(report.changes[0]).toEqual({
      date: '2026-04-02',
      release: 'made-up_FY26_04092026.xlsx',
      what: 'outcomes/held_minor+FY2026',
      old: 'data of 2026-03-05: 18 held, share 0.8333',
      new: 'data of 2026-04-02: 9 held, share 0.5556; 4 changed figures, 3 figures gone'
    });
  });

  it('change nothing where newer data of their year are in hand', async () => {
    const [, older = '', newer = ''] = await years();
    await importInto(data, newer);
    const report = await importInto(data, older);
    expect(report.changes).toEqual([]);
    expect(report.files[0]).toMatchObject({
      rowsIn: 3,
      kept: 0,
      merged: 3,
      speaksFor:
        'FY2026, data of 2026-03-05; made-up_FY26_04092026.xlsx of 2026-04-02 is newer: changes nothing'
    });
  });

  it('call a facility by its newest name and say in which year it was of which type', async () => {
    await importInto(data, ...(await years()));
    expect(row(data, 'facilities', 'al-st-apple-jail')).toMatchObject({
      name: 'ST. APPLE JAIL',
      kind: 'IGSA;CDF',
      city: 'Alpha Springs;Alphaville',
      county_fips: '01001'
    });
    expect(row(data, 'outcomes', 'held_minor-al-st-apple-jail-fy2025')).toMatchObject({
      place_name: 'ST. APPLE JAIL',
      note: 'Listed as type CDF in this year.'
    });
    expect(row(data, 'outcomes', 'held_minor-al-cherry-jail-fy2025')?.['note']).toBe('');
  });
});

describe('rows that cannot be taken', () => {
  it('are told with their place and reason, and every row is accounted for', async () => {
    const facilities = [
      apple,
      apple,
      facility('APPLE COUNTY JAIL', ALPHA, [9, 9, 9, 9]),
      facility('APPLE COUNTY JAIL', ['ALPHAVILLE', null], [1, 1, 1, 1]),
      facility('NOWHERE JAIL', ['ALPHAVILLE', 'ZZ'], [1, 1, 1, 1]),
      facility('NONE JAIL', GAMMA, ['#N/A', '#N/A', '#N/A', '#N/A']),
      facility('WORDS JAIL', GAMMA, [1, 'many', 1, 1]),
      facility('BELOW JAIL', GAMMA, [1, 1, -1, 1]),
      facility('HOLLOW JAIL', GAMMA, [0, 0, 0, 0.0027]),
      facility('***', GAMMA, [1, 1, 1, 1]),
      facility('TEXT JAIL', GAMMA, ['1,000.5', '1', '1', '1']),
      [],
      ['(*) Made-up footnote']
    ];
    const report = await importInto(
      data,
      await writeList(tmp, 'made-up.xlsx', { year: 26, drawn: '04/02/2026', facilities })
    );
    report.files.forEach(requireAccounted);
    expect(report.files[0]).toMatchObject({ rowsIn: 11, kept: 2, merged: 1, rejected: 8 });
    expect(report.rejects.map(({ spot, reason }) => [spot.row, spot.column, reason])).toEqual([
      [13, 'ICE Threat Level 2', '"WORDS JAIL": must be an average headcount, 0 or more'],
      [14, 'ICE Threat Level 3', '"BELOW JAIL": must be an average headcount, 0 or more'],
      [16, 'Name', 'names no facility'],
      [9, 'Name', 'is listed twice in this state, with different figures'],
      [10, 'State', '"APPLE COUNTY JAIL": names no state'],
      [11, 'State', '"NOWHERE JAIL": is no state or territory'],
      [12, 'ICE Threat Level 1', 'is listed without figures'],
      [15, 'ICE Threat Level 1', 'held under 0.005 people on an average day: too few to print']
    ]);
    expect(row(data, 'outcomes', 'held_minor-ga-fy2026')).toMatchObject({
      denominator: '1003.5',
      note: 'Sum of 1 listed facility; 1 more is listed without figures.'
    });
    expect(report.notices.join('\n')).toMatch(/1 note below the table left aside \(from row 19\)/);
  });

  it('are not those whose state alone is blank, where one facility of the name and city is known', async () => {
    const known = { id: 'al-apple-county-jail', name: 'APPLE COUNTY JAIL', state: 'AL' };
    data = madeUpFolder(join(tmp, 'known'), [
      { ...known, city: 'Alphaville', kind: 'IGSA', county_fips: '01001', placed_by: 'city' }
    ]);
    const facilities = [facility('APPLE COUNTY JAIL', ['ALPHAVILLE', null], [1, 1, 1, 1]), cherry];
    const report = await importInto(
      data,
      await writeList(tmp, 'made-up.xlsx', { year: 26, drawn: '04/02/2026', facilities })
    );
    expect(report.files[0]).toMatchObject({ kept: 2, rejected: 0 });
    expect(row(data, 'outcomes', 'held_minor-01001-fy2026')?.['denominator']).toBe('4');
    expect(report.notices.join('\n')).toMatch(
      /APPLE COUNTY JAIL, ALPHAVILLE stands without a state/
    );
  });

  it('never leave a cell that a spreadsheet would run', async () => {
    const facilities = [
      facility('=HYPERLINK("made-up")', ['@ALPHAVILLE', 'AL'], [1, 1, 1, 1], '+IGSA'),
      facility({ formula: '1+1', result: 'SUM JAIL' }, ALPHA, [
        1,
        1,
        1,
        { formula: '2*2', result: 4 }
      ])
    ];
    await importInto(
      data,
      await writeList(tmp, '=made-up.xlsx', { year: 26, drawn: '04/02/2026', facilities })
    );
    for (const text of Object.values(held(data))) expect(text).not.toMatch(/(^|,|\n)"?[=+@]/);
    expect(row(data, 'outcomes', 'held_minor-al-sum-jail-fy2026')?.['denominator']).toBe('7');
  });
});
