import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requireAccounted } from '../report';
import {
  ALPHA,
  GAMMA,
  apple,
  cherry,
  facility,
  freshFolder,
  held,
  importInto,
  madeUpFolder,
  row,
  writeList
} from './made-up-detention';

const made = freshFolder();

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
      made.data,
      await writeList(made.tmp, 'made-up.xlsx', { year: 26, drawn: '04/02/2026', facilities })
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
    expect(row(made.data, 'outcomes', 'held_minor-ga-fy2026')).toMatchObject({
      denominator: '1003.5',
      note: 'Sum of 1 listed facility; 1 more is listed without figures.'
    });
    expect(report.notices.join('\n')).toMatch(/1 note below the table left aside \(from row 19\)/);
  });

  it('are not those whose state alone is blank, where one facility of the name and city is known', async () => {
    const known = { id: 'al-apple-county-jail', name: 'APPLE COUNTY JAIL', state: 'AL' };
    made.data = madeUpFolder(join(made.tmp, 'known'), [
      { ...known, city: 'Alphaville', kind: 'IGSA', county_fips: '01001', placed_by: 'city' }
    ]);
    const facilities = [facility('APPLE COUNTY JAIL', ['ALPHAVILLE', null], [1, 1, 1, 1]), cherry];
    const report = await importInto(
      made.data,
      await writeList(made.tmp, 'made-up.xlsx', { year: 26, drawn: '04/02/2026', facilities })
    );
    expect(report.files[0]).toMatchObject({ kept: 2, rejected: 0 });
    expect(row(made.data, 'outcomes', 'held_minor-01001-fy2026')?.['denominator']).toBe('4');
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
      made.data,
      await writeList(made.tmp, '=made-up.xlsx', { year: 26, drawn: '04/02/2026', facilities })
    );
    for (const text of Object.values(held(made.data))) expect(text).not.toMatch(/(^|,|\n)"?[=+@]/);
    expect(row(made.data, 'outcomes', 'held_minor-al-sum-jail-fy2026')?.['denominator']).toBe('7');
  });
});
