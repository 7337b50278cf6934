import { describe, expect, it } from 'vitest';
import { borderWidth } from './borders';

describe('borderWidth', () => {
  it('grows with the scale and keeps state borders above county borders', () => {
    for (const pixels of [0.2, 0.4, 1, 3, 10, 60]) {
      expect(borderWidth('county', pixels)).toBeLessThan(borderWidth('state', pixels));
      expect(borderWidth('county', pixels * 2)).toBeGreaterThanOrEqual(
        borderWidth('county', pixels)
      );
    }
  });

  it('meets its stops and is level beyond them', () => {
    expect(borderWidth('state', 1)).toBeCloseTo(0.8, 6);
    expect(borderWidth('state', 2)).toBeCloseTo(1.05, 6);
    expect(borderWidth('state', 0.01)).toBe(0.45);
    expect(borderWidth('state', 1000)).toBe(1.8);
  });

  it('stays hair-thin on a phone’s nation', () => {
    expect(borderWidth('county', 0.4)).toBeLessThan(0.25);
  });
});
