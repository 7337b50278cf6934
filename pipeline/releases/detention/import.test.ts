import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ALPHA,
  GAMMA,
  all,
  apple,
  facility,
  freshFolder,
  grape,
  importInto,
  madeUpFolder,
  row,
  writeList
} from './made-up-detention';

const made = freshFolder();

describe('the figures of a list of facilities', () => {
  it('stand for every facility, and are summed up unrounded by county, state and for the nation', async () => {
    const report = await importInto(
      made.data,
      await writeList(made.tmp, 'made-up.xlsx', { year: 26, drawn: '04/02/2026', facilities: all })
    );
    expect(row(made.data, 'outcomes', 'held_minor-al-apple-county-jail-fy2026')).toMatchObject({
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
    expect(row(made.data, 'outcomes', 'held_no_conviction-01001-fy2026')).toMatchObject({
      place_kind: 'county',
      state: 'AL',
      place_name: '',
      numerator: '34.44',
      denominator: '51.11',
      share: '0.6739',
      note: 'Sum of 2 listed facilities.'
    });
    expect(row(made.data, 'outcomes', 'held_minor-al-fy2026')).toMatchObject({
      numerator: '40.78',
      denominator: '55.11',
      note: 'Sum of 3 listed facilities.'
    });
    expect(row(made.data, 'outcomes', 'held_minor-us-fy2026')).toMatchObject({
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
      made.data,
      await writeList(made.tmp, 'made-up-FY26.xlsx', {
        year: 26,
        drawn: '04/02/2026',
        facilities: all
      }),
      await writeList(made.tmp, 'made-up-FY25.xlsx', {
        year: 25,
        drawn: '10/07/2025',
        facilities: all
      })
    );
    expect(row(made.data, 'measure_periods', 'held_minor+FY2026')).toMatchObject({
      start: '2025-10-01',
      end: '2026-04-02',
      data_date: '2026-04-02',
      complete: 'no',
      note_en: 'Data to April 2, 2026; the fiscal year runs to September 30, 2026.',
      note_es:
        'Datos hasta el 2 de abril de 2026; el año fiscal termina el 30 de septiembre de 2026.',
      release: 'made-up-FY26.xlsx'
    });
    expect(row(made.data, 'measure_periods', 'held_no_conviction+FY2025')).toMatchObject({
      end: '2025-09-30',
      data_date: '2025-10-07',
      complete: 'yes',
      note_en: ''
    });
    expect(row(made.data, 'sources', 'ice-detstats')).toMatchObject({
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
      made.data,
      await writeList(made.tmp, 'made-up.xlsx', {
        year: 19,
        drawn: '10/07/2019',
        facilities: twins
      })
    );
    const said =
      "ICE's list gives the Peach County Jails of Alabama and Georgia the very same figures in this year; " +
      'for one of the two they must be wrong.';
    const note = (key: string) => row(made.data, 'outcomes', `held_minor-${key}-fy2019`)?.['note'];
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
      made.data,
      await writeList(made.tmp, 'made-up.xlsx', { year: 26, drawn: '04/02/2026', facilities: list })
    );
    expect(row(made.data, 'facilities', 'al-apple-county-jail')).toMatchObject({
      name: 'APPLE COUNTY JAIL',
      city: 'Alphaville',
      kind: 'IGSA',
      county_fips: '01001',
      placed_by: 'city'
    });
    expect(row(made.data, 'facilities', 'ga-lost-jail')).toMatchObject({
      county_fips: '',
      placed_by: 'unplaced'
    });
    expect(row(made.data, 'outcomes', 'held_minor-ga-fy2026')?.['denominator']).toBe('12');
    expect(row(made.data, 'outcomes', 'held_minor-13001-fy2026')?.['denominator']).toBe('10');
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
    made.data = madeUpFolder(join(made.tmp, 'known'), [
      { ...known, ...place, placed_by: 'coordinate', source_id: 'made-up' }
    ]);
    const facilities = [apple];
    await importInto(
      made.data,
      await writeList(made.tmp, 'made-up.xlsx', { year: 26, drawn: '04/02/2026', facilities })
    );
    expect(row(made.data, 'facilities', known.id)).toMatchObject({
      ...place,
      placed_by: 'coordinate'
    });
    const figure = row(made.data, 'outcomes', `held_minor-${known.id}-fy2026`);
    expect(figure).toMatchObject({ county_fips: '01003', note: 'Made up.' });
  });
});
