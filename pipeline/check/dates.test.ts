import { describe, expect, it } from 'vitest';
import { faultsOf } from '../made-up-facts';
import { datePrecisionRule, datesRule } from './dates';

describe('datesRule', () => {
  it('accepts days, months, years, fiscal years and spans of them', () => {
    const periods = ['FY2010', '2008-11/2010', '../2017-12-19', 'FY2012/2013-01', '2024-02-29'];
    const outcomes = periods.map((period) => ({ period }));
    const policies = [
      { date: '2025-05-29', ended: '2025' },
      { date: '', ended: '2020' }
    ];
    expect(faultsOf(datesRule, { outcomes, policies })).toEqual([]);
  });

  it('tells of dates that do not exist and of ends before beginnings', () => {
    expect(
      faultsOf(datesRule, {
        outcomes: [{ period: '2023-02-29' }, { period: '2010/2008-11' }],
        events: [{ date: '2020-13' }],
        policies: [{ date: '2020-05-02', ended: '2020-05-01' }]
      })
    ).toEqual([
      'made-up/outcomes.csv:2:period: "2023-02-29" — must be a date that exists',
      'made-up/outcomes.csv:3:period: "2010/2008-11" — must not end before it begins',
      'made-up/events.csv:2:date: "2020-13" — must be a date that exists',
      'made-up/policies.csv:2:ended: "2020-05-01" — must not be before date (2020-05-02)'
    ]);
  });
});

describe('datePrecisionRule', () => {
  it('compares a date with its precision', () => {
    expect(
      faultsOf(datePrecisionRule, {
        policies: [
          { date: '2020-05-02', date_precision: 'day' },
          { date: '', date_precision: '' },
          { date: '2020-05', date_precision: 'day' },
          { date: '2020', date_precision: '' },
          { listing: 'yes' }
        ]
      })
    ).toEqual([
      'made-up/policies.csv:4:date: "2020-05" — must fit date_precision, which is day',
      'made-up/policies.csv:5:date: "2020" — must fit date_precision, which is blank',
      `made-up/policies.csv:6:date: (blank) — a listing needs the list's date`
    ]);
  });
});
