import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  madeUpCounties,
  madeUpPainting,
  madeUpShare,
  madeUpSpans,
  madeUpStates
} from '../../../tests/fixtures/made-up-painting';
import type { Figure } from '$lib/atlas/types';
import { placeNames } from '$lib/map/place-names';
import { toCsv } from './csv';
import { COLUMNS, intervalOf, rowsOf, type ViewRow } from './rows';

const names = placeNames(madeUpCounties, madeUpStates);
const rows = (everywhere = false): ViewRow[] =>
  rowsOf(madeUpPainting({ everywhere }), madeUpSpans, names);
const read = (csv: string): string[][] => parse(csv, { relax_column_count: false });

describe('rowsOf', () => {
  it('gives every county of the map once, with the same counts as its legend', () => {
    const painting = madeUpPainting();
    const counted = [
      ...painting.classes.map(({ counties }) => counties),
      ...Object.values(painting.blanks)
    ];
    expect(rows()).toHaveLength(counted.reduce((sum, n) => sum + n, 0));
    expect(rows().map(({ fips }) => fips)).toEqual(madeUpCounties.fips);
    const valued = rows().filter(({ shown_as: kind }) => kind === 'value' || kind === 'bound');
    expect(valued).toHaveLength(painting.coloured);
  });

  it('keeps the kinds of blank apart and puts no figure where the map shows none', () => {
    const cells = rows().map(({ fips, shown_as: kind, value, denominator }) => [
      fips,
      kind,
      value,
      denominator
    ]);
    expect(cells).toEqual([
      ['01001', 'value', 0.991, 2000],
      ['01003', 'too-few', 0.6667, 4.5],
      ['01005', 'no-share', null, null],
      ['01007', 'bound', 0.5, null],
      ['01009', 'no-agreement', null, null],
      ['72001', 'no-agreement', null, null]
    ]);
    expect(rows(true)[4]).toMatchObject({ shown_as: 'value', value: 0.25 });
  });

  it('says whether an agreement was in force, which, and how sure the value is', () => {
    expect(rows()[0]).toMatchObject({
      county: 'Alpha County',
      state: 'Alabama',
      agreement_in_force: 'yes',
      models: 'task force',
      precision: 'exact'
    });
    expect(rows()[3]).toMatchObject({ agreement_in_force: 'maybe', precision: 'at_most' });
  });
});

describe('intervalOf', () => {
  const figure: Figure = {
    numerator: 81,
    denominator: 263,
    share: 81 / 263,
    precision: 'exact',
    derived: false
  };
  const people = { ...madeUpShare, unit: 'people' };

  it('stands where people were counted: the example of Newcombe 1998, 81 of 263', () => {
    const interval = intervalOf(people, figure);
    expect(interval?.lower).toBeCloseTo(0.2553, 4);
    expect(interval?.upper).toBeCloseTo(0.3662, 4);
  });

  it('is left blank for averages, for what is not exact and for what was not counted', () => {
    expect(intervalOf(madeUpShare, figure)).toBeNull();
    expect(intervalOf(people, { ...figure, precision: 'about' })).toBeNull();
    expect(intervalOf(people, { ...figure, numerator: null })).toBeNull();
    expect(intervalOf(people, { ...figure, numerator: 8.5 })).toBeNull();
  });
});

describe('toCsv', () => {
  it('writes one header and a line a county; what is not known is an empty cell', () => {
    const [head, alpha, , gamma] = read(toCsv(rows()));
    expect(head).toEqual([...COLUMNS]);
    expect(alpha?.[COLUMNS.indexOf('value')]).toBe('0.991');
    expect(alpha?.[COLUMNS.indexOf('computed')]).toBe('false');
    expect(gamma?.[COLUMNS.indexOf('value')]).toBe('');
    expect(read(toCsv(rows()))).toHaveLength(rows().length + 1);
  });

  it('never begins a text cell as a formula, and keeps the text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', ''),
        fc.string(),
        (first, rest) => {
          const [row] = rows();
          if (!row) throw new Error('no row');
          const name = first + rest;
          const cell = read(toCsv([{ ...row, county: name }]))[1]?.[COLUMNS.indexOf('county')];
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          expect([name, `'${name}`]).toContain(cell);
        }
      )
    );
  });
});
