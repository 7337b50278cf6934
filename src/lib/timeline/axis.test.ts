import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf, moved, showing, wholeTime, zoomed } from './axis';
import type { Mark } from './marks';
import { stretchOf } from './stretch';

const year = (n: number) => Date.UTC(n, 0, 1);
const whole = { from: year(1970), to: year(2026) };
const mark = (date: string): Mark => ({
  id: date,
  lane: 'events',
  start: stretchOf(date),
  end: null,
  open: false,
  told: {
    kind: 'listing',
    listing: {
      id: '',
      jurisdiction: '',
      date,
      ended: null,
      listStands: true,
      summary: '',
      note: null,
      sources: []
    },
    names: [],
    notes: []
  }
});

describe('the axis', () => {
  it('begins in 2000 and ends with the day the facts speak for', () => {
    const { from, to } = wholeTime([mark('2025-01-31')], '2026-06-14');
    expect([from, to]).toEqual([year(2000), Date.UTC(2026, 5, 15)]);
  });

  it('begins only as much earlier as its oldest mark asks for', () => {
    expect(wholeTime([mark('1979-11-27'), mark('2007')], '2026-06-14').from).toBe(year(1975));
    expect(wholeTime([mark('1971-11-08')], '2026-06-14').from).toBe(year(1970));
  });

  it('names decades from afar and months from near', () => {
    const far = axisOf(whole);
    expect(far.ticks(6).map(({ time, unit }) => [new Date(time).getUTCFullYear(), unit])).toEqual([
      [1970, 'year'],
      [1980, 'year'],
      [1990, 'year'],
      [2000, 'year'],
      [2010, 'year'],
      [2020, 'year']
    ]);
    const near = axisOf({ from: year(2025), to: Date.UTC(2025, 6, 1) });
    expect(near.ticks(6).every(({ unit }) => unit === 'month')).toBe(true);
    expect(far.at(year(1970))).toBe(0);
    expect(far.at(year(2026))).toBe(100);
  });
});

describe('zooming', () => {
  it('keeps the moment it was asked around in its place', () => {
    const look = zoomed(whole, whole, 0.5, year(2010));
    expect(axisOf(look).at(year(2010))).toBeCloseTo(axisOf(whole).at(year(2010)), 6);
  });

  it('never leaves the whole, whatever is pressed', () => {
    const press = fc.oneof(
      fc.double({ min: 0.1, max: 8, noNaN: true }).map((factor) => ({ factor })),
      fc.double({ min: -2, max: 2, noNaN: true }).map((by) => ({ by })),
      fc.integer({ min: whole.from, max: whole.to }).map((time) => ({ time }))
    );
    fc.assert(
      fc.property(fc.array(press, { maxLength: 12 }), (presses) => {
        let look = whole;
        for (const one of presses) {
          if ('factor' in one) look = zoomed(whole, look, one.factor, (look.from + look.to) / 2);
          else if ('by' in one) look = moved(whole, look, one.by);
          else look = showing(whole, look, one.time);
        }
        expect(look.from).toBeGreaterThanOrEqual(whole.from);
        expect(look.to).toBeLessThanOrEqual(whole.to);
        expect(look.to - look.from).toBeGreaterThan(180 * 86_400_000);
      })
    );
  });

  it('moves just so that a moment is seen', () => {
    const look = { from: year(2000), to: year(2010) };
    expect(showing(whole, look, year(2005))).toBe(look);
    const later = showing(whole, look, year(2020));
    expect(later.from <= year(2020) && year(2020) <= later.to).toBe(true);
  });
});
