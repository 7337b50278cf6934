import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartOf, factorOf, PAD, xOf } from './chart';
import { monthsOf, type Entry } from './ledger';

const entry = (signed: string): Entry => ({
  agency: 0,
  model: 'task force',
  signed,
  until: null,
  goneBy: null,
  dated: false,
  replaced: false,
  nowhere: false
});
const heights = (d: string): number[] =>
  [...d.matchAll(/L?[\d.-]+ ([\d.-]+)H/g)].map(([, y]) => Number(y));

describe('chartOf', () => {
  it('draws the months before the turn taller, by a round factor that it names', () => {
    const signed = [
      ...Array.from({ length: 3 }, () => entry('2003-01-15')),
      ...Array.from({ length: 57 }, () => entry('2004-01-15'))
    ];
    const { factor, tick, areas } = chartOf(monthsOf(signed, '2004-02-20'), 18, 400, 60);
    expect(factor).toBe(10);
    expect(tick).toEqual({ y: 10, before: 5, after: 50 });
    expect(areas.map(({ model }) => model)).toEqual(['task force']);
    // Three before the turn stand as high as thirty after it.
    expect(heights(areas[0]?.d ?? '')).toContain(30);
  });

  it('draws all months alike where the earlier ones are not lower', () => {
    const level = monthsOf([entry('2002-07-15')], '2004-02-20');
    expect(factorOf(level, 18)).toBe(1);
    expect(chartOf(level, 18, 400, 60)).toMatchObject({ factor: 1, tick: { before: 1, after: 1 } });
  });

  it('never draws above its top or below its bottom', () => {
    const day = fc
      .integer({ min: 0, max: 2000 })
      .map((n) => new Date(Date.UTC(2002, 6, 2 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 40 }), fc.nat(80), (days, turn) => {
        const months = monthsOf(
          days.map((one) => ({ ...entry(one), until: one, goneBy: null })),
          '2008-01-20'
        );
        const { areas, perhaps } = chartOf(months, turn, 300, 50);
        for (const d of [...areas.map((area) => area.d), perhaps])
          for (const y of heights(d)) expect(y >= 0 && y <= 50).toBe(true);
      })
    );
  });

  it('puts the first and the last month where the thumb can reach them', () => {
    expect(xOf(0, 288, 400)).toBe(PAD);
    expect(xOf(287, 288, 400)).toBe(400 - PAD);
  });
});
