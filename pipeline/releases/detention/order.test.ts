import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Draft } from '../draft';
import {
  ALPHA,
  cherry,
  facility,
  freshFolder,
  grape,
  held,
  importInto,
  madeUpFolder,
  row,
  writeList
} from './made-up-detention';

const made = freshFolder();

describe('lists of several days and years', () => {
  const years = async (): Promise<string[]> => [
    await writeList(made.tmp, 'made-up_FY25.xlsx', {
      year: 25,
      drawn: '09/15/2025',
      facilities: [facility('St. Apple Jail', ALPHA, [1, 0, 0, 1], 'CDF'), cherry]
    }),
    await writeList(made.tmp, 'made-up_FY26_03122026.xlsx', {
      year: 26,
      drawn: '03/05/2026',
      facilities: [facility('ST APPLE JAIL', ALPHA, [1, 1, 1, 1], 'DIGSA'), cherry, grape]
    }),
    await writeList(made.tmp, 'made-up_FY26_04092026.xlsx', {
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
    await importInto(made.data, ...files);
    const expected = held(made.data);
    for (const [i, order] of orders.entries()) {
      const sorted = order.map((at) => files[at] ?? '');
      const together = madeUpFolder(join(made.tmp, `together-${i}`));
      await importInto(together, ...sorted);
      expect(held(together)).toEqual(expected);
      const apart = madeUpFolder(join(made.tmp, `apart-${i}`));
      for (const file of sorted) await importInto(apart, file);
      expect(held(apart)).toEqual(expected);
    }
  });

  it('change nothing when they come again', async () => {
    const files = await years();
    await importInto(made.data, ...files);
    const draft = new Draft(made.data);
    for (const file of files) {
      const report = await importInto(made.data, file);
      expect(report.changes).toEqual([]);
    }
    expect(new Draft(made.data).table('changes').text()).toBe(draft.table('changes').text());
  });

  it('take the place of older data of their year, and say so', async () => {
    const [, older = '', newer = ''] = await years();
    await importInto(made.data, older);
    const report = await importInto(made.data, newer);
    expect(report.notices).toContain(
      'FY2026: the data of 2026-04-02 (made-up_FY26_04092026.xlsx) replace those of 2026-03-05 ' +
        '(made-up_FY26_03122026.xlsx): 8 changed figures, 6 figures gone'
    );
    expect(row(made.data, 'outcomes', 'held_minor-us-fy2026')?.['denominator']).toBe('9');
    expect(row(made.data, 'facilities', 'ga-grape-jail')).toBeUndefined();
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
    await importInto(made.data, newer);
    const report = await importInto(made.data, older);
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
    await importInto(made.data, ...(await years()));
    expect(row(made.data, 'facilities', 'al-st-apple-jail')).toMatchObject({
      name: 'ST. APPLE JAIL',
      kind: 'IGSA;CDF',
      city: 'Alpha Springs;Alphaville',
      county_fips: '01001'
    });
    expect(row(made.data, 'outcomes', 'held_minor-al-st-apple-jail-fy2025')).toMatchObject({
      place_name: 'ST. APPLE JAIL',
      note: 'Listed as type CDF in this year.'
    });
    expect(row(made.data, 'outcomes', 'held_minor-al-cherry-jail-fy2025')?.['note']).toBe('');
  });
});
