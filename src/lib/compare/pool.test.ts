import { describe, expect, it } from 'vitest';
import { madeUpBook } from '../../../tests/fixtures/made-up-compare-file';
import { madeUpCatalogue } from '../../../tests/fixtures/made-up-catalogue';
import type { PlaceBook } from './place-book';
import { placeFigure, Series } from './pool';

const measure = madeUpCatalogue.measures.find(({ id }) => id === 'made_up_held');
const [period] = measure?.periods ?? [];
if (!measure || !period) throw new Error('the made-up catalogue has changed');

/** 30 of 100 in Autauga and 20 of 50 in Cobb; Alabama's published figure also counts 5 of 10 people of no known county. */
const series = new Series({
  measure: 'made_up_held',
  columns: [
    {
      measure: 'made_up_held',
      period: 'FY2026',
      fips: ['01001', '13067'],
      numerator: [30, 20],
      denominator: [100, 50],
      share: [0.3, 0.4],
      precision: {},
      derived: []
    }
  ],
  states: { FY2026: { AL: [35, 110, 0.3182] } }
});

function figureOf(book: PlaceBook, token: string) {
  const place = book.find(token);
  if (!place || !measure || !period) throw new Error(`no place ${token}`);
  return placeFigure(place, measure, period, series);
}

describe('a group of whole states', () => {
  it('adds up the states’ figures, and the counties of a state that has none', () => {
    expect(figureOf(madeUpBook, 'south')).toMatchObject({
      how: 'pooled',
      figure: { numerator: 55, denominator: 160, share: 55 / 160 }
    });
  });

  it('that is one state has the figure published for it, else that of its counties', () => {
    expect(figureOf(madeUpBook, 'AL')).toMatchObject({
      how: 'published',
      figure: { numerator: 35, denominator: 110 }
    });
    expect(figureOf(madeUpBook, 'GA')).toMatchObject({
      how: 'pooled',
      figure: { numerator: 20, denominator: 50 }
    });
  });

  it('says of how many of its counties there is a figure', () => {
    expect(figureOf(madeUpBook, 'south').counties).toMatchObject({ of: 4, withFigure: 2 });
  });
});
