import { describe, expect, it } from 'vitest';
import { faultsOf } from '../made-up-facts';
import { languagesRule, measuresRule, periodsRule } from './measures';

const share = {
  id: 'held',
  kind: 'share',
  shown: 'map',
  breaks: '0.5;0.75',
  least_denominator: '10',
  denominator_en: 'People.',
  denominator_es: 'Personas.'
};
const count = { id: 'removed', kind: 'count', shown: 'map', breaks: '10;100' };

describe('measuresRule', () => {
  it('accepts shares, counts and measures of the panel', () => {
    const panel = { ...share, shown: 'panel', breaks: '', least_denominator: '' };
    const measures = [share, count, panel];
    expect(faultsOf(measuresRule, { measures })).toEqual([]);
  });

  it('tells of scales that do not fit the kind', () => {
    const measures = [
      { ...share, breaks: '0.75;0.5' },
      { ...share, breaks: '0.5;1' },
      { ...share, breaks: '', least_denominator: '' },
      { ...count, least_denominator: '10', denominator_en: 'People.' }
    ];
    expect(faultsOf(measuresRule, { measures })).toEqual([
      'made-up/measures.csv:2:breaks: "0.75;0.5" — must ascend from above 0 to below 1',
      'made-up/measures.csv:3:breaks: "0.5;1" — must ascend from above 0 to below 1',
      'made-up/measures.csv:4:breaks: (blank) — are given for measures on the map, only',
      'made-up/measures.csv:4:least_denominator: (blank) — is given for shares on the map, only',
      'made-up/measures.csv:5:least_denominator: "10" — is given for shares on the map, only',
      'made-up/measures.csv:5:denominator_en: "People." — is given for shares, only'
    ]);
  });
});

describe('periodsRule', () => {
  const period = {
    measure_id: 'held',
    period: 'FY2024',
    start: '2023-10-01',
    end: '2024-09-30',
    complete: 'yes'
  };
  const outcomes = [{ measure_id: 'held', period: 'FY2024' }];

  it('accepts a period with figures, whole or cut short with a note', () => {
    const short = { ...period, end: '2024-04-02', complete: 'no', note_en: 'To 2 April.' };
    for (const measure_periods of [[period], [short]])
      expect(faultsOf(periodsRule, { measures: [share], measure_periods, outcomes })).toEqual([]);
  });

  it('lets a measure of the map wait for its first release', () => {
    expect(faultsOf(periodsRule, { measures: [share], measure_periods: [], outcomes: [] })).toEqual(
      []
    );
  });

  it('tells of figures without a period, periods without figures, and days outside the year', () => {
    expect(
      faultsOf(periodsRule, {
        measures: [share, count],
        measure_periods: [
          { ...period, start: '2023-09-01', end: '2024-10-01' },
          { ...period, period: 'FY2025', start: '2024-10-01', end: '2025-04-02', complete: 'no' }
        ],
        outcomes: [...outcomes, { measure_id: 'held', period: 'FY2023' }]
      })
    ).toEqual([
      'made-up/outcomes.csv:3:period: "FY2023" — the measure has no such period in measure_periods',
      'made-up/measure_periods.csv:2:start: "2023-09-01" — must be 2023-10-01 or later and not after end',
      'made-up/measure_periods.csv:2:end: "2024-10-01" — must not be after 2024-09-30',
      'made-up/measure_periods.csv:2:complete: "yes" — is yes, but the year ends on 2024-09-30',
      'made-up/measure_periods.csv:3:period: "FY2025" — no figure has this period',
      'made-up/measure_periods.csv:3:note_en: (blank) — a period that is not complete needs a note'
    ]);
  });
});

describe('languagesRule', () => {
  it('wants both languages or neither', () => {
    const measures = [{ name_en: 'Held', name_es: 'Detenidas' }, { name_en: 'Held' }];
    expect(faultsOf(languagesRule, { measures })).toEqual([
      'made-up/measures.csv:3:name_es: (blank) — name must be given in both languages'
    ]);
  });
});
