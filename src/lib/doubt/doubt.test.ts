import { describe, expect, it } from 'vitest';
import { madeUpPainting, madeUpShare, madeUpSpans } from '../../../tests/fixtures/made-up-painting';
import { paint, type Painting } from '$lib/atlas/paint';
import type { Figure, Fips } from '$lib/atlas/types';
import { lookName } from '$lib/map/looks';
import { createWords, loadCatalogue } from '$lib/messages';
import { doubt, drawnWith, hasIntervals, keyOf, reachOf } from './doubt';
import { intervalWords, modeWords, withoutWords } from './sentences';

/** A made-up share of detainers: classes of a fifth each. */
const counted = { ...madeUpShare, unit: 'detainers' };
const GROUND = ['01001', '01003', '01005', '01007', '01009', '72001'];

const figure = (numerator: number, denominator: number, share: number): Figure => ({
  numerator,
  denominator,
  share,
  precision: 'exact',
  derived: false
});

/**
 * Alpha: 81 of 263, whose interval Newcombe (1998) gives as 25.5 % to 36.6 %. Beta: 10 of 20, by hand
 * (10 + 1.921 ± 1.960 √(5 + 0.960)) / 23.84, so 29.9 % to 70.1 %. Gamma: about 50 %. Delta: 3 of 4, too few.
 * Epsilon: 15 of 148, Newcombe's 6.2 % to 16.0 %, without an agreement. Adjuntas: no figure.
 */
const figures = new Map<Fips, Figure>([
  ['01001', figure(81, 263, 0.308)],
  ['01003', figure(10, 20, 0.5)],
  ['01005', { ...figure(10, 20, 0.5), precision: 'about' }],
  ['01007', figure(3, 4, 0.75)],
  ['01009', figure(15, 148, 0.1014)]
]);

function painting(everywhere = true): Painting {
  const { question } = madeUpPainting({ everywhere });
  return paint({ ...question, measure: counted }, GROUND, madeUpSpans, figures);
}

function looks({ counties }: Painting): Record<Fips, string> {
  return Object.fromEntries([...counties].map(([fips, { look }]) => [fips, lookName(look)]));
}

describe('reachOf', () => {
  it('gives a limit to the class above it, as values are classed', () => {
    const breaks = [0.2, 0.4];
    expect(reachOf(breaks, { lower: 0.2, upper: 0.39 })).toEqual({ lowest: 1, highest: 1 });
    expect(reachOf(breaks, { lower: 0.19, upper: 0.4 })).toEqual({ lowest: 0, highest: 2 });
  });
});

describe('the colours of a map', () => {
  it('are hatched only where an interval reaches into another class; blanks stay blank', () => {
    expect(looks(drawnWith(painting(), null, 'hatch').painting)).toEqual({
      '01001': 'k1',
      '01003': 'u2',
      '01005': 'k2',
      '01007': 'too-few',
      '01009': 'k0',
      '72001': 'no-agreement'
    });
  });

  it('by the lower end are those of the class it falls in', () => {
    expect(looks(drawnWith(painting(), null, 'lower').painting)).toEqual({
      '01001': 'k1',
      '01003': 'k1',
      '01005': 'k2',
      '01007': 'too-few',
      '01009': 'k0',
      '72001': 'no-agreement'
    });
  });

  it('stand back where a value has no interval, beside what filters leave out', () => {
    const drawn = (shown: ReadonlySet<Fips> | null) => [
      ...(drawnWith(painting(), shown, 'hatch').shown ?? [])
    ];
    expect(drawn(null)).toEqual(['01001', '01003', '01007', '01009', '72001']);
    expect(drawn(new Set(['01001', '01005']))).toEqual(['01001']);
  });

  it('do not touch counties without an agreement while these are not coloured', () => {
    expect(looks(drawnWith(painting(false), null, 'hatch').painting)['01009']).toBe('no-agreement');
  });

  it('leave every value, figure and agreement as it was', () => {
    const before = painting();
    const after = drawnWith(before, null, 'lower').painting;
    for (const [fips, { figure: own, agreement }] of before.counties)
      expect(after.counties.get(fips)).toMatchObject({ figure: own, agreement });
    expect(after.highest).toEqual(before.highest);
  });

  it('are those of the values where no county has an interval, as with averages of days', () => {
    const averages = madeUpPainting({ everywhere: true });
    expect(hasIntervals(averages)).toBe(false);
    expect(doubt(averages, 'hatch')).toBeNull();
    expect(drawnWith(averages, null, 'lower')).toEqual({ painting: averages, shown: null });
  });
});

describe('the key', () => {
  it('counts each county with an interval once, as sure or as unsure of its class', () => {
    const [values, found] = [painting(), doubt(painting(), 'hatch')];
    const rows = found && keyOf(values, found, 'hatch');
    expect(rows?.map(({ first }) => first)).toEqual([1, 1, 0, 0, 0]);
    expect(rows?.map(({ second }) => second)).toEqual([0, 0, 1, 0, 0]);
  });

  it('counts counties by their value and by their lower end', () => {
    const [values, found] = [painting(), doubt(painting(), 'lower')];
    const rows = found && keyOf(values, found, 'lower');
    expect(rows?.map(({ first }) => first)).toEqual([1, 1, 1, 0, 0]);
    expect(rows?.map(({ second }) => second)).toEqual([1, 2, 0, 0, 0]);
  });
});

describe('the words', () => {
  it('say an interval, how many counties are hatched and how many have none', async () => {
    const words = createWords('en', await loadCatalogue('en'));
    const values = painting();
    const found = doubt(values, 'hatch');
    expect(intervalWords(values, values.counties.get('01003'), words)).toBe(
      '95% interval: 29.9% to 70.1%'
    );
    expect(intervalWords(values, values.counties.get('01005'), words)).toBeNull();
    expect(found && modeWords(found, 'hatch', words)).toContain(
      'Hatched: 1 of the 3 counties with a 95% interval'
    );
    expect(found && withoutWords(found, words)).toContain('1 county has a share without');
  });
});
