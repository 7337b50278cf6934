import { describe, expect, it } from 'vitest';
import { basesIn, countOf, highest, newest, seriesOf, telling, unknownModels } from './series';
import type { ProgramTotal } from './types';

const total = (date: string, cells: Partial<ProgramTotal>): ProgramTotal => ({
  date,
  basis: 'derived',
  agreements: null,
  agencies: null,
  states: null,
  models: {
    'jail enforcement': null,
    'task force': null,
    'warrant service officer': null,
    joint: null
  },
  note: null,
  sources: ['made-up'],
  ...cells
});
const totals = [
  total('2007-09-01', { basis: 'reported', agencies: 29 }),
  total('2009-12-31', { agreements: 76 }),
  total('2010-08-01', { basis: 'reported', agreements: 71 }),
  total('2025-01-31', { basis: 'roster count', agreements: 135 }),
  total('2026-05-18', { basis: 'roster count', agreements: 1843 }),
  total('2026-09-28', { basis: 'reported', agreements: 2608 })
];
const all = { from: Date.UTC(2002, 0, 1), to: Date.UTC(2027, 0, 1) };

describe('seriesOf', () => {
  it('keeps counts that came about differently apart, and a blank out', () => {
    const series = seriesOf(totals, 'all', all);
    const values = (basis: keyof typeof series) => series[basis].map(({ value }) => value);
    expect(values('derived')).toEqual([76]);
    expect(values('roster count')).toEqual([135, 1843]);
    expect(values('reported')).toEqual([71, 2608]);
    expect(countOf(total('2007-09-01', {}), 'task force')).toBeNull();
  });

  it('keeps to the time that is drawn, and so does the scale', () => {
    const early = { from: all.from, to: Date.UTC(2025, 1, 1) };
    expect(seriesOf(totals, 'all', early)['roster count']).toHaveLength(1);
    expect(highest(totals, early)).toBe(135);
    expect(highest(totals, all)).toBe(2608);
    expect(highest([], all)).toBe(1);
  });
});

it('draws of a run of zeros only those beside another count', () => {
  const points = [0, 0, 0, 2, 0, 0, 5].map((value, time) => ({ time, value }));
  expect(telling(points).map(({ time }) => time)).toEqual([2, 3, 4, 5, 6]);
});

it('counts the agreements of no known model where the record was counted, and nowhere else', () => {
  const models = {
    'jail enforcement': 17,
    'task force': 9,
    'warrant service officer': 0,
    joint: 6
  };
  const counted = total('2007-12-31', { agreements: 34, models });
  expect(unknownModels(counted)).toBe(2);
  expect(unknownModels({ ...counted, agreements: 32 })).toBe(0);
  expect(unknownModels({ ...counted, basis: 'reported' })).toBeNull();
  expect(unknownModels({ ...counted, models: { ...models, joint: null } })).toBeNull();
  expect(unknownModels({ ...counted, agreements: null })).toBeNull();
});

describe('newest', () => {
  it('finds the newest count of a basis, up to a day where one is given', () => {
    expect(newest(totals, 'roster count')?.agreements).toBe(1843);
    expect(newest(totals, 'roster count', '2025-02-19')?.agreements).toBe(135);
    expect(newest(totals, 'reported', '2008-01-01')).toBeNull();
  });

  it('names the bases that occur', () => {
    expect(basesIn(totals)).toEqual(['roster count', 'derived', 'reported']);
    expect(basesIn(totals.slice(1, 2))).toEqual(['derived']);
  });
});
