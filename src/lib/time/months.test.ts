import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampMonth,
  daysBetween,
  firstDayOf,
  lastDayOf,
  monthName,
  monthOf,
  shift
} from './months';

const AS_OF = '2026-06-30';
const months = fc.integer({ min: 0, max: 400 });

describe('months', () => {
  it('are numbered from the first agreement on', () => {
    expect(monthOf('2002-07-02')).toBe(0);
    expect(monthOf('2003-01-31')).toBe(6);
    expect(monthName(6)).toBe('2003-01');
    expect(monthOf('2002-06-30')).toBe(-1);
  });

  it('end on their last day, the newest one on the newest day of the record', () => {
    expect(lastDayOf(monthOf('2012-02-10'), AS_OF)).toBe('2012-02-29');
    expect(lastDayOf(monthOf('2026-06-01'), '2026-06-14')).toBe('2026-06-14');
    expect(clampMonth(9999, AS_OF)).toBe(monthOf(AS_OF));
    expect(clampMonth(-3, AS_OF)).toBe(0);
  });

  it('follow each other without a day between them', () => {
    fc.assert(
      fc.property(months, (month) => {
        const last = lastDayOf(month, '9999-12-31');
        expect(monthOf(firstDayOf(month))).toBe(month);
        expect(monthOf(last)).toBe(month);
        expect(shift(last, 1)).toBe(firstDayOf(month + 1));
      })
    );
  });

  it('have as many days as the calendar says', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: -5000, max: 5000 }), (month, days) => {
        const from = firstDayOf(month);
        expect(daysBetween(from, shift(from, days))).toBe(days);
      })
    );
  });
});
