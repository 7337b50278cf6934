import { describe, expect, it } from 'vitest';
import { madeUpCatalogue } from '../../../../tests/fixtures/made-up-catalogue';
import { madeUpBook, madeUpSeries } from '../../../../tests/fixtures/made-up-compare-file';
import type { Span } from '$lib/atlas/types';
import { courseOf, nationCourse, timeOfAll, unbroken } from './courses';
import { lanesOf, stepsOf } from './lanes';

const measure = madeUpCatalogue.measures.find(({ id }) => id === 'made_up_held');
const [autauga, alabama, baldwin] = ['01001', 'AL', '01003'].map((token) => madeUpBook.find(token));
if (!measure || !autauga || !alabama || !baldwin) throw new Error('the made-up places changed');
const asOf = '2026-06-14';
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const within = { from: day('2023-10-01'), to: day('2026-06-15') };

describe('a place over the periods', () => {
  it('runs from the oldest figure to the newest, pooled for a group', () => {
    expect(courseOf(autauga, measure, madeUpSeries, asOf).map(({ value }) => value)).toEqual([
      0.1, 0.2, 0.3
    ]);
    const group = courseOf(alabama, measure, madeUpSeries, asOf);
    expect(group.map(({ value }) => value)).toEqual([0.1, 0.5, 124 / 205]);
    expect(group.map(({ withFigure }) => withFigure)).toEqual([1, 2, 3]);
  });

  it('is not joined over a period without a figure', () => {
    const course = courseOf(autauga, measure, madeUpSeries, asOf);
    expect(unbroken(course)).toHaveLength(1);
    expect(unbroken(course.filter((_, i) => i !== 1)).map((part) => part.length)).toEqual([1, 1]);
  });

  it('is joined where a release stopped some weeks short', () => {
    const time = (from: string, to: string) => ({ time: { from: day(from), to: day(to) } });
    const course = [
      time('2023-10-01', '2024-09-16'),
      time('2024-10-01', '2025-08-01'),
      time('2025-10-01', '2026-04-03')
    ];
    expect(unbroken(course).map((part) => part.length)).toEqual([2, 1]);
  });

  it('shows what was signed since the newest figures, unless they are old', () => {
    const [newest] = measure.periods;
    if (!newest) throw new Error('the made-up measure has no period');
    const ends = (end: string) => timeOfAll({ periods: [{ ...newest, end }] }, asOf).to;
    expect(ends('2026-04-02')).toBe(within.to);
    expect(ends('2013-09-30')).toBe(day('2013-10-01'));
  });

  it('ends a period that is under way with the record', () => {
    expect(timeOfAll(measure, asOf)).toEqual(within);
    expect(courseOf(autauga, measure, madeUpSeries, asOf).at(-1)?.time.to).toBe(within.to);
  });

  it('has the nation’s shares beside it, but no numbers of people', () => {
    expect(nationCourse(measure, asOf)).toHaveLength(3);
    expect(nationCourse({ ...measure, kind: 'count' }, asOf)).toEqual([]);
  });
});

describe('agreements under a line', () => {
  const spans = madeUpBook.spans.get('01003') ?? [];

  it('leave out what lies before, and fade over the time in which one ended', () => {
    expect(lanesOf(spans, within, asOf)).toEqual([
      {
        model: 'task force',
        bars: [
          {
            from: day('2025-03-01'),
            sure: day('2025-11-01'),
            gone: day('2026-02-01'),
            before: false
          }
        ]
      }
    ]);
  });

  it('begin at the edge when signed before, and run to the end of the record while in force', () => {
    const [lane] = lanesOf(madeUpBook.spans.get('01001') ?? [], within, asOf);
    expect(lane?.bars).toEqual([
      { from: within.from, sure: within.to, gone: within.to, before: true }
    ]);
  });

  it('are counted surely and at most', () => {
    const known: Span[] = [
      ...spans,
      { model: 'joint', signed: '2020-02-01', until: null, goneBy: null }
    ];
    expect(stepsOf(known, within, asOf)).toEqual([
      { time: within.from, sure: 1, most: 1 },
      { time: day('2025-03-01'), sure: 2, most: 2 },
      { time: day('2025-11-01'), sure: 1, most: 2 },
      { time: day('2026-02-01'), sure: 1, most: 1 }
    ]);
  });
});
