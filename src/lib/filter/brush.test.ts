import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesOf, keyTo, moved, rangeOf } from './brush';

const breaks = [0.2, 0.4, 0.6, 0.8];
const edges = fc
  .tuple(fc.nat({ max: 4 }), fc.integer({ min: 1, max: 5 }))
  .filter(([lower, upper]) => lower < upper)
  .map(([lower, upper]) => ({ lower, upper }));

describe('the brush', () => {
  it('begins and ends at limits of classes; the whole scale is no range', () => {
    expect(rangeOf({ lower: 1, upper: 3 }, breaks)).toEqual({ from: 0.2, to: 0.6 });
    expect(rangeOf({ lower: 0, upper: 3 }, breaks)).toEqual({ from: null, to: 0.6 });
    expect(rangeOf({ lower: 0, upper: 5 }, breaks)).toBeNull();
    fc.assert(
      fc.property(edges, (some) => {
        expect(edgesOf(rangeOf(some, breaks), breaks)).toEqual(some);
      })
    );
  });

  it('keeps its handles on the scale and at least one class apart, wherever they are taken', () => {
    const anywhere = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(edges, fc.constantFrom('lower', 'upper'), anywhere, (some, handle, to) => {
        const { lower, upper } = moved(some, handle, to, breaks);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(5);
        expect(upper - lower).toBeGreaterThanOrEqual(1);
      })
    );
  });

  it('moves by arrows and to the ends, and leaves other keys alone', () => {
    expect(keyTo('ArrowRight', 2, 5)).toBe(3);
    expect(keyTo('ArrowDown', 2, 5)).toBe(1);
    expect(keyTo('Home', 2, 5)).toBe(0);
    expect(keyTo('End', 2, 5)).toBe(5);
    expect(keyTo('Tab', 2, 5)).toBeNull();
  });
});
