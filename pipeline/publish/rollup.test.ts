import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/lib/atlas/types';
import type { OutcomeFact } from './outcomes';
import { ranks } from './rank';
import { countyFigures, precisionOfSum, type CountyFigure } from './rollup';

const nothing: Figure = {
  numerator: null,
  denominator: null,
  share: null,
  precision: 'exact',
  derived: false
};

function row(
  placeKind: OutcomeFact['placeKind'],
  counties: string[],
  figure: Partial<Figure>
): OutcomeFact {
  return {
    id: `${placeKind}-${counties.join('-')}-${figure.numerator ?? figure.share}`,
    measure: 'made-up',
    placeKind,
    state: 'AL',
    counties,
    agency: null,
    placeName: null,
    period: 'FY2010',
    figure: { ...nothing, ...figure },
    note: null,
    sources: ['one']
  };
}

const figuresOf = (kind: 'share' | 'count', ...rows: OutcomeFact[]) =>
  Object.fromEntries(
    [...countyFigures({ kind }, rows)].map(([fips, { figure }]) => [fips, figure])
  );

describe('countyFigures', () => {
  it('adds up counts of agencies of one county and says that the sum is derived', () => {
    const figures = figuresOf(
      'count',
      row('agency', ['01001'], { numerator: 40 }),
      row('agency', ['01001'], { numerator: 2 }),
      row('agency', ['01003'], { numerator: 0 })
    );
    expect(figures).toEqual({
      '01001': { ...nothing, numerator: 42, derived: true },
      '01003': { ...nothing, numerator: 0 }
    });
  });

  it('lets an agency stand for its county in a share only where it is alone', () => {
    const figures = figuresOf(
      'share',
      row('agency', ['01001'], { share: 0.5, precision: 'at_least' }),
      row('agency', ['01003'], { share: 0.5 }),
      row('agency', ['01003'], { share: 0.7 })
    );
    expect(figures).toEqual({ '01001': { ...nothing, share: 0.5, precision: 'at_least' } });
  });

  it("prefers the county's own row, and gives nobody the figure of an agency of several counties", () => {
    const figures = figuresOf(
      'count',
      row('county', ['01001'], { numerator: 7 }),
      row('agency', ['01001'], { numerator: 40 }),
      row('agency', ['01003', '01005'], { numerator: 9 }),
      row('state', [], { numerator: 100 }),
      row('facility', ['01007'], { numerator: 3 })
    );
    expect(figures).toEqual({ '01001': { ...nothing, numerator: 7 } });
  });

  it('never takes a missing number for zero', () => {
    expect(figuresOf('count', row('agency', ['01001'], {}))).toEqual({});
    expect(figuresOf('share', row('county', ['01001'], { numerator: 3, denominator: 9 }))).toEqual(
      {}
    );
  });
});

describe('precisionOfSum', () => {
  it('keeps a bound beside exact numbers and calls mixtures about', () => {
    expect(precisionOfSum(['exact', 'exact'])).toBe('exact');
    expect(precisionOfSum(['exact', 'at_least'])).toBe('at_least');
    expect(precisionOfSum(['at_most', 'at_least'])).toBe('about');
  });
});

describe('ranks', () => {
  const figures = (...list: Partial<Figure>[]): CountyFigure[] =>
    list.map((figure, i) => ({ fips: `0100${i}`, figure: { ...nothing, ...figure }, rows: [] }));

  it('gives equal shares one place and leaves out what is rounded, bounded or too few', () => {
    const places = ranks(
      { kind: 'share', leastDenominator: 10 },
      figures(
        { share: 0.8, denominator: 10 },
        { share: 0.9, denominator: 20 },
        { share: 0.8, denominator: 30 },
        { share: 0.7, denominator: 40 },
        { share: 1, denominator: 9.99 },
        { share: 0.95, denominator: 50, precision: 'about' },
        { share: 0.95 }
      )
    );
    expect(Object.fromEntries(places)).toEqual({
      '01001': { place: 1, of: 4 },
      '01000': { place: 2, of: 4 },
      '01002': { place: 2, of: 4 },
      '01003': { place: 4, of: 4 }
    });
  });

  it('ranks every county with a count', () => {
    const counts = figures({ numerator: 0 }, { numerator: 5 });
    expect(Object.fromEntries(ranks({ kind: 'count', leastDenominator: null }, counts))).toEqual({
      '01001': { place: 1, of: 2 },
      '01000': { place: 2, of: 2 }
    });
  });
});
