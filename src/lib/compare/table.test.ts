import { describe, expect, it } from 'vitest';
import type { Measure } from '$lib/atlas/types';
import { madeUpCatalogue } from '../../../tests/fixtures/made-up-catalogue';
import { madeUpBook } from '../../../tests/fixtures/made-up-compare-file';
import {
  cells,
  held,
  newest,
  series,
  shown,
  table
} from '../../../tests/fixtures/made-up-compare-table';
import { en, es } from '../../../tests/fixtures/words';
import { defaultComparison } from './codec';
import { tableOf } from './table';
import type { Table } from './table-types';

const tokens = (made: Table) => made.columns.map(({ place }) => place.token);

describe('the columns', () => {
  it('stand as the reader put them, under the reader’s names', () => {
    const made = table([], {
      places: [
        { token: '13067', label: 'Ours' },
        { token: 'AL', label: null }
      ]
    });
    expect(made.columns.map(({ name }) => name)).toEqual(['Ours', 'Alabama']);
    expect(made.reference).toBe(-1);
  });

  it('begin with the reference, whether it is one of the places or not', () => {
    expect(tokens(table(['01001', '01003', '01005'], { reference: '01005' }))).toEqual([
      '01005',
      '01001',
      '01003'
    ]);
    const outside = table(['01001', '01005'], {
      reference: 'us',
      sort: { by: 'value', descending: true }
    });
    expect(tokens(outside)).toEqual(['us', '01005', '01001']);
    expect(outside.reference).toBe(0);
  });

  it('are ordered by a row both ways, places without a value last', () => {
    const by = (descending: boolean) =>
      tokens(table(['01003', 'AL', '01005', '01001'], { sort: { by: 'first', descending } }));
    // Alabama and Baldwin: 2007; Autauga: 2020; Barbour has none.
    expect(by(false)).toEqual(['01003', 'AL', '01001', '01005']);
    expect(by(true)).toEqual(['01001', '01003', 'AL', '01005']);
    expect(
      tokens(table(['01001', '13067'], { sort: { by: 'population', descending: true } }))
    ).toEqual(['13067', '01001']);
  });
});

describe('a share', () => {
  const made = table(['01001', '01003', '01005', '13067', 'AL'], { reference: '01001' });
  const [autauga, baldwin, barbour, cobb, alabama] = cells(made, 'value-made_up_held');

  it('is said with its interval and what it rests on', () => {
    expect(barbour?.shown).toBe('90.0%');
    // By an independent computation of the score interval of 90 of 100.
    expect(barbour?.details).toEqual(['95% interval 82.6% to 94.5%', '90 of 100 people']);
    expect(autauga?.difference).toBeNull();
  });

  it('of a group is the sum over the sum, and says how many counties stand behind it', () => {
    expect(alabama).toMatchObject({ numerator: 124, denominator: 205, shown: '60.5%' });
    expect(alabama?.details).toContain('3 of 3 counties have a figure');
    expect(alabama?.details).toContain('1 of them on fewer than 10 people');
  });

  it('is marked as different only where the interval of the difference leaves out zero', () => {
    // Newcombe's method 10, computed apart: 90/100 against 30/100 is 0.600, 0.479 to 0.693.
    expect(barbour?.difference).toMatchObject({
      shown: '+60 points against Autauga County, AL',
      detail: '95% interval +47.9 to +69.3 points',
      marked: true
    });
    const other = table(['01003'], { reference: '01005' });
    // 4/5 against 90/100 is -0.100, and zero lies inside.
    expect(cells(other, 'value-made_up_held')[1]?.difference).toMatchObject({
      shown: '−10 points against Barbour County, AL',
      marked: false
    });
  });

  it('on few people is pale and says so; a bound has no interval and no difference', () => {
    expect(baldwin?.pale).toBe(true);
    expect(baldwin?.details.at(-1)).toBe('too few people to compare: fewer than 10');
    expect(cobb).toMatchObject({ shown: 'over half', interval: null });
    expect(cobb?.details).toContain('no interval: only a bound');
    expect(cobb?.difference).toMatchObject({
      shown: 'no difference can be given from a bound',
      marked: null
    });
  });

  it('of averages over days is not tested, and says why once', () => {
    const averages = { ...held, unit: 'average daily population' };
    const untested = table(['01005'], { reference: '01001' }, { measure: averages });
    const [, cell] = cells(untested, 'value-made_up_held');
    expect(cell?.difference).toMatchObject({
      detail: 'not tested: an average over days',
      marked: null
    });
    expect(cell?.details.filter((one) => one.includes('average over days'))).toEqual([]);
    const alone = table(['01005'], {}, { measure: averages });
    expect(cells(alone, 'value-made_up_held')[0]?.details).toContain(
      'no interval: an average over days'
    );
  });

  it('says what it is not and what its period lacks beside what it is', () => {
    const note = { en: 'Data to April 2.', es: 'Datos hasta el 2 de abril.' };
    const caveat = { en: 'Where people are held.', es: 'Donde se detiene.' };
    const view = { ...defaultComparison(madeUpCatalogue), places: [{ token: 'AL', label: null }] };
    const facts = { book: madeUpBook, catalogue: madeUpCatalogue, series };
    const asked = { measure: { ...held, caveat }, period: { ...newest, note } };
    const made = tableOf(en, facts, view, asked);
    const [value, change] = made.sections[0]?.rows ?? [];
    expect(value?.note).toBe('made up Where people are held. Data to April 2.');
    expect(change?.note).toContain('Data to April 2.');
  });

  it('that is missing says which blank it is', () => {
    const earlier = { ...newest, id: 'FY2025' };
    const made = tableOf(
      es,
      { book: madeUpBook, catalogue: madeUpCatalogue, series },
      {
        ...defaultComparison(madeUpCatalogue),
        places: ['01003', 'GA'].map((token) => ({ token, label: null }))
      },
      { measure: held, period: earlier }
    );
    expect(shown(made, 'value-made_up_held')).toEqual([
      'sin cifra publicada',
      'sin cifra en su único condado'
    ]);
  });
});

describe('a number of people', () => {
  it('of a group is a sum of counties, which is not the whole of its agencies', () => {
    const counted: Measure = { ...held, kind: 'count', leastDenominator: null };
    const [alabama] = cells(table(['AL'], {}, { measure: counted }), 'value-made_up_held');
    expect(alabama?.details).toContain(
      'sum of its counties’ numbers; agencies of a whole state or of several counties are not in it'
    );
    expect(alabama?.details.join()).not.toContain('sum over sum');
  });
});

describe('the change since the first figure', () => {
  it('is a difference between two periods of the place itself', () => {
    const [autauga, baldwin] = cells(table(['01001', '01003']), 'change-made_up_held');
    // 30/100 against 10/100, computed apart: 0.200, 0.090 to 0.306.
    expect(autauga?.shown).toBe('+20 points');
    expect(autauga?.details).toEqual(['since fiscal year 2024', '95% interval +9 to +30.6 points']);
    expect(baldwin).toMatchObject({ shown: 'no earlier figure', blank: true });
  });

  it('of a group names how many counties stood behind it then and now', () => {
    const [alabama] = cells(table(['AL']), 'change-made_up_held');
    expect(alabama?.details).toContain('counties with a figure: 1 then, 3 now');
  });
});
