import { describe, expect, it } from 'vitest';
import { faultsOf } from '../made-up-facts';
import { precisionRule, sharesRule } from './shares';

const measures = [
  { id: 'adp', kind: 'share', unit: 'average daily population' },
  { id: 'people', kind: 'share', unit: 'people' },
  { id: 'number', kind: 'count', unit: 'people' }
];
const faults = (...outcomes: Record<string, string>[]) =>
  faultsOf(sharesRule, { measures, outcomes });

describe('sharesRule', () => {
  it('allows for the rounding of the share, and of averages printed to two decimals', () => {
    expect(
      faults(
        { measure_id: 'people', numerator: '88', denominator: '187', share: '0.4706' },
        { measure_id: 'people', numerator: '88', denominator: '187', share: '0.47' },
        { measure_id: 'adp', numerator: '2.82', denominator: '3.82', share: '0.7387' },
        { measure_id: 'adp', numerator: '0', denominator: '0.05', share: '0' }
      )
    ).toEqual([]);
  });

  it('tells of a share that is not the quotient, and of a part above its whole', () => {
    expect(
      faults(
        { measure_id: 'people', numerator: '88', denominator: '187', share: '0.4720' },
        { measure_id: 'adp', numerator: '282', denominator: '382', share: '0.7387' },
        { measure_id: 'people', numerator: '188', denominator: '187', share: '1' }
      )
    ).toEqual([
      'made-up/outcomes.csv:2:share: "0.4720" — must be 88 / 187 = 0.4706 within rounding',
      'made-up/outcomes.csv:3:share: "0.7387" — must be 282 / 382 = 0.7382 within rounding',
      'made-up/outcomes.csv:4:numerator: "188" — must not be above the denominator (187)'
    ]);
  });

  it('adds up levels: to the denominator where all are given, to no more where some are', () => {
    const levels = { level_1: '1.2', level_2: '2.3', level_3: '3.1', no_level: '4.45' };
    const row = { measure_id: 'adp', numerator: '1', note: 'made up' };
    expect(
      faults(
        { ...row, ...levels, denominator: '11.06' },
        { ...row, no_level: '4.45', denominator: '11.06' },
        { ...row, ...levels, denominator: '12.06' },
        { ...row, no_level: '4.45', denominator: '4' }
      )
    ).toEqual([
      'made-up/outcomes.csv:4:denominator: "12.06" — must be 11.05, the sum of the levels',
      'made-up/outcomes.csv:5:denominator: "4" — must not be below 4.45, the sum of the levels'
    ]);
  });

  it('wants a number, or the reason why there is none', () => {
    expect(
      faults(
        { measure_id: 'number', numerator: '0' },
        { measure_id: 'people', share: '0.5' },
        { measure_id: 'people', numerator: '5', denominator: '9', note: 'The source rounds both.' },
        { measure_id: 'people', denominator: '9' },
        { measure_id: 'people', numerator: '5', denominator: '9' },
        { measure_id: 'number', numerator: '5', denominator: '9', note: 'made up' }
      )
    ).toEqual([
      'made-up/outcomes.csv:5:share: (blank) — a row without a number must say in the note why',
      'made-up/outcomes.csv:6:share: (blank) — blank although it can be worked out: the note must say why',
      'made-up/outcomes.csv:7:denominator: "9" — must be blank where the measure is a count'
    ]);
  });
});

describe('precisionRule', () => {
  it("wants the source's words behind every bound and every rounded figure", () => {
    const outcomes = [
      { precision: 'exact' },
      { precision: 'at_least', note: '"More than half".' },
      { precision: 'at_least' },
      { precision: 'about' }
    ];
    expect(faultsOf(precisionRule, { outcomes })).toEqual([
      'made-up/outcomes.csv:4:note: (blank) — a figure that is "at_least" needs the source\'s words',
      'made-up/outcomes.csv:5:note: (blank) — a figure that is "about" needs the source\'s words'
    ]);
  });
});
