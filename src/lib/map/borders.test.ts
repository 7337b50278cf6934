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

  it('stays hair-thin on a phone’s nation', () => {
    expect(borderWidth('county', 0.4)).toBeLessThan(0.25);
  });
});
