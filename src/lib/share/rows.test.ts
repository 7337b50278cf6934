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
import { paint } from '$lib/atlas/paint';
import type { Figure, Measure } from '$lib/atlas/types';
import { placeNames } from '$lib/map/place-names';
import { toCsv } from './csv';
import { COLUMNS, rowsOf, type ViewRow } from './rows';

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

describe('the interval of a share', () => {
  const figure: Figure = {
    numerator: 81,
    denominator: 263,
    share: 81 / 263,
    precision: 'exact',
    derived: false
  };
  const people = { ...madeUpShare, unit: 'people', leastDenominator: 50 };
  /** What the row of a county with this figure says. */
  function limits(measure: Measure, own: Figure): unknown[] {
    const { question } = madeUpPainting({ everywhere: true });
    const painting = paint(
      { ...question, measure },
      ['01001'],
      madeUpSpans,
      new Map([['01001', own]])
    );
    return rowsOf(painting, madeUpSpans, names).flatMap((row) => [
      row.interval_low,
      row.interval_high
    ]);
  }

  it('stands where people were counted: the example of Newcombe 1998, 81 of 263', () => {
    const [low, high] = limits(people, figure);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  it('is left blank for averages, for what is not exact and for what was not counted', () => {
    for (const [measure, own] of [
      [madeUpShare, figure],
      [people, { ...figure, precision: 'about' as const }],
      [people, { ...figure, numerator: null }],
      [people, { ...figure, numerator: 8.5 }]
    ] as const)
      expect(limits(measure, own)).toEqual([null, null]);
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
