import { describe, expect, it } from 'vitest';
import type { Span } from '$lib/atlas/types';
import {
  countOn,
  countsOverTime,
  modelsIn,
  mostOf,
  sureOf,
  timeAxis,
  timeOf,
  yearEnds
} from './over-time';

const open: Span = { model: 'task force', signed: '2025-03-01', until: null, goneBy: null };
const ranged: Span = {
  model: 'jail enforcement',
  signed: '2008-01-01',
  until: '2012-01-10',
  goneBy: '2012-02-01'
};
const dated: Span = { ...ranged, until: '2010-06-01', goneBy: '2010-06-01' };

describe('agreements over time', () => {
  it('counts an agreement as perhaps in force between the last list with it and the first without', () => {
    expect(countOn([ranged], '2012-01-10')).toMatchObject({ perhaps: 0 });
    expect(sureOf(countOn([ranged], '2012-01-10'))).toBe(1);
    expect(countOn([ranged], '2012-01-11')).toMatchObject({ perhaps: 1 });
    expect(sureOf(countOn([ranged], '2012-01-11'))).toBe(0);
    expect(mostOf(countOn([ranged], '2012-02-01'))).toBe(0);
  });

  it('changes on every day that something began or may have ended, and no later than the record', () => {
    const counts = countsOverTime([ranged, open], '2025-06-01');
    expect(counts.map((count) => [count.day, sureOf(count), count.perhaps])).toEqual([
      ['2008-01-01', 1, 0],
      ['2012-01-11', 0, 1],
      ['2012-02-01', 0, 0],
      ['2025-03-01', 1, 0]
    ]);
    expect(countsOverTime([open], '2025-02-01')).toEqual([]);
    expect(countsOverTime([], '2025-02-01')).toEqual([]);
  });

  it('ends an agreement with a documented end on that day, without doubt', () => {
    const counts = countsOverTime([dated], '2026-01-01');
    expect(counts.map((count) => [count.day, sureOf(count), count.perhaps])).toEqual([
      ['2008-01-01', 1, 0],
      ['2010-06-01', 0, 0],
      ['2010-06-02', 0, 0]
    ]);
  });

  it('gives the end of every year and the last day', () => {
    expect(yearEnds([open], '2026-06-30').map(({ day }) => day)).toEqual([
      '2025-12-31',
      '2026-06-30'
    ]);
    expect(yearEnds([open], '2025-12-31').map(({ day }) => day)).toEqual(['2025-12-31']);
  });

  it('names only the models there were', () => {
    expect(modelsIn(countsOverTime([ranged, open], '2026-01-01'))).toEqual([
      'jail enforcement',
      'task force'
    ]);
  });

  it('gives the years since 2025 the larger half of the axis, and says so', () => {
    const axis = timeAxis('2026-06-30');
    expect(axis).toMatchObject({ stretched: true, places: [0, 45, 100] });
    expect(axis.times[1]).toBe(timeOf('2025-01-01'));
    expect(axis.ticks).toEqual(['2005-01', '2015-01', '2025-01', '2025-07', '2026-01']);
    expect(timeAxis('2012-12-31')).toMatchObject({
      stretched: false,
      ticks: ['2005-01', '2010-01']
    });
  });
});
