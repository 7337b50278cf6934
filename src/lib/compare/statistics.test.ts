import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceInterval, leavesOutZero, wilson } from './statistics';

describe('the interval of a share', () => {
  // Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3 (score, no continuity correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718]
  ])('gives the published limits of %i of %i', (part, whole, lower, upper) => {
    const interval = wilson(part, whole);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it('solves the equation of the score test, at both limits', () => {
    const counts = fc
      .integer({ min: 1, max: 5000 })
      .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));
    fc.assert(
      fc.property(counts, ([part, whole]) => {
        const share = part / whole;
        const { lower, upper } = wilson(part, whole);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(share);
        expect(upper).toBeGreaterThanOrEqual(share);
        // An independent way to the limits: they lie as far from the share as the test statistic allows.
        for (const limit of [lower, upper]) {
          if (limit === 0 || limit === 1) continue;
          const statistic = Math.abs(share - limit) / Math.sqrt((limit * (1 - limit)) / whole);
          expect(statistic).toBeCloseTo(1.96, 3);
        }
      })
    );
  });

  it.each([
    [3.5, 10],
    [-1, 10],
    [11, 10],
    [0, 0]
  ])('refuses %d of %d, which are no people', (part, whole) => {
    expect(() => wilson(part, whole)).toThrow('is no count of people');
  });
});

describe('the interval of a difference', () => {
  // Newcombe, Statistics in Medicine 17 (1998), 873-890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1]
  ])('gives the published limits of %i of %i less %i of %i', (a, m, b, n, lower, upper) => {
    const interval = differenceInterval({ part: a, whole: m }, { part: b, whole: n });
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it('turns round with its places', () => {
    const count = fc
      .integer({ min: 1, max: 300 })
      .chain((whole) =>
        fc.record({ part: fc.integer({ min: 0, max: whole }), whole: fc.constant(whole) })
      );
    fc.assert(
      fc.property(count, count, (one, two) => {
        const there = differenceInterval(one, two);
        const back = differenceInterval(two, one);
        expect(there.lower).toBeCloseTo(-back.upper, 12);
        expect(there.upper).toBeCloseTo(-back.lower, 12);
      })
    );
  });

  it('is marked only where it leaves out zero', () => {
    expect(leavesOutZero({ lower: 0.01, upper: 0.2 })).toBe(true);
    expect(leavesOutZero({ lower: -0.2, upper: -0.01 })).toBe(true);
    expect(leavesOutZero({ lower: 0, upper: 0.2 })).toBe(false);
    expect(leavesOutZero({ lower: -0.01, upper: 0.2 })).toBe(false);
  });
});
