import { describe, expect, it } from 'vitest';
import type { Figure } from '$lib/atlas/types';
import { madeUpCatalogue } from '../../../../tests/fixtures/made-up-catalogue';
import { madeUpBook, madeUpSeries } from '../../../../tests/fixtures/made-up-compare-file';
import { createWords, loadCatalogue } from '$lib/messages';
import { placeRows } from './place-rows';
import { middleOf, spreadOf } from './spread';
import { valueAxis } from './value-axis';
import { medianWords } from './value-words';

const en = createWords('en', await loadCatalogue('en'));

const [held, count] = ['made_up_held', 'made_up_count'].map((id) => {
  const measure = madeUpCatalogue.measures.find((one) => one.id === id);
  if (!measure) throw new Error(`the made-up catalogue has no ${id}`);
  return measure;
});
const [period] = held?.periods ?? [];
if (!held || !count || !period) throw new Error('the made-up catalogue has changed');
const spread = spreadOf(held, madeUpSeries.counties('FY2026'));

describe('all counties', () => {
  it('stand from the lowest to the highest, those with too few people counted apart', () => {
    expect(spread.spots.map(({ fips, value, index }) => [fips, value, index])).toEqual([
      ['01001', 0.3, 1],
      ['13067', 0.5, 2],
      ['01005', 0.9, 4]
    ]);
    expect(spread.tooFew).toBe(1);
    expect(spread.spots.map(({ bound }) => bound)).toEqual([null, 'at_least', null]);
  });

  it('have a median of the values that are known', () => {
    expect(middleOf(spread.spots)?.value).toBeCloseTo(0.6);
    expect(middleOf(spread.spots)?.of).toBe(2);
    expect(middleOf(spread.spots.slice(1, 2))).toBeNull();
  });

  it('have a median that is no more precise than they are', () => {
    const about = spread.spots.map((spot) => ({
      ...spot,
      figure: { ...spot.figure, precision: 'about' as const }
    }));
    const said = [spread.spots, about].map((spots) => {
      const middle = middleOf(spots);
      return middle && medianWords(en, held, middle);
    });
    expect(said).toEqual(['60.0%', 'about 60%']);
  });

  it('leave out a county without a value', () => {
    const unsaid: Figure = {
      numerator: null,
      denominator: 40,
      share: null,
      precision: 'exact',
      derived: false
    };
    expect(spreadOf(held, new Map([['01001', unsaid]]))).toEqual({ spots: [], tooFew: 0 });
  });
});

describe('places on the axis of all counties', () => {
  const named = (token: string) => {
    const place = madeUpBook.find(token);
    if (!place) throw new Error(`no place ${token}`);
    return { place, name: token };
  };
  const rows = placeRows(
    ['AL', '01003', '13067', 'GA'].map(named),
    { measure: held, period, series: madeUpSeries },
    spread
  );

  it('are pooled, with the median of the counties that are drawn', () => {
    // 30 of 100, 4 of 5 and 90 of 100 people; the county of five people is not drawn.
    expect(rows[0]?.value).toBeCloseTo(124 / 205);
    expect(rows[0]?.spots.map(({ fips }) => fips)).toEqual(['01001', '01005']);
    expect(rows[0]?.median?.value).toBeCloseTo(0.6);
    expect(rows[0]?.interval?.lower).toBeCloseTo(0.5366, 3);
    expect(rows[0]?.interval?.upper).toBeCloseTo(0.6692, 3);
  });

  it('say of a county that it has few people or only a bound', () => {
    expect(rows[1]).toMatchObject({ value: 0.8, few: true, spots: [], median: null });
    expect(rows[2]).toMatchObject({ value: 0.5, bound: 'at_least', interval: null });
  });

  it('have neither value nor median where nothing can be added up', () => {
    expect(rows[3]).toMatchObject({ value: null, median: null });
    expect(rows[3]?.spots).toHaveLength(1);
  });
});

describe('the axis', () => {
  it('of shares runs from none to all, with the limits of the map’s classes', () => {
    const axis = valueAxis(held, 0.9);
    expect(axis.ticks.map(({ value }) => value)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(axis.at(0.4)).toBeCloseTo(40);
    expect(axis.bands.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
  });

  it('of people is logarithmic, begins with none and holds the highest', () => {
    const axis = valueAxis(count, 13_522);
    expect(axis.log).toBe(true);
    expect(axis.ticks.map(({ value }) => value)).toEqual([0, 10, 100, 1000, 20_000]);
    expect(axis.at(0)).toBe(0);
    expect(axis.at(1000) - axis.at(100)).toBeCloseTo(axis.at(10_000) - axis.at(1000), 0);
    expect(axis.at(20_000)).toBeCloseTo(100);
  });
});
