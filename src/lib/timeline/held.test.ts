import { describe, expect, it } from 'vitest';
import { clearOf } from './held';

const years = (...shares: [here: number, nation: number | null][]) =>
  shares.map(([share, nation]) => ({
    share,
    nation: nation === null ? null : { ...blank, share: nation }
  }));
const blank = { numerator: null, denominator: null, precision: 'exact' as const, derived: false };

describe('the value of the newest year', () => {
  it('stands under the strokes it would else cross out, below the lowest of them', () => {
    expect(clearOf(years([0.68, 0.74], [0.7, 0.88], [0.88, 0.9], [0.82, 0.82]))).toEqual({
      side: 'below',
      share: 0.68
    });
  });

  it('stands over them where there is more room', () => {
    expect(clearOf(years([0.03, null], [0.09, 0.5], [0.1, 0.4]))).toEqual({
      side: 'above',
      share: 0.5
    });
  });

  it('need not make way for years it does not reach', () => {
    const old: [number, number][] = [[0.02, 0.9]];
    const recent: [number, number][] = Array.from({ length: 6 }, () => [0.7, 0.8]);
    expect(clearOf(years(...old, ...recent))).toEqual({ side: 'below', share: 0.7 });
  });
});
