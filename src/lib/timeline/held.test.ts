import { describe, expect, it } from 'vitest';
import { written } from './held';

const years = (...shares: [here: number, nation: number | null][]) =>
  shares.map(([share, nation]) => ({
    share,
    few: false,
    nation: nation === null ? null : { ...blank, share: nation }
  }));
const blank = { numerator: null, denominator: null, precision: 'exact' as const, derived: false };

describe('the value of the newest year', () => {
  it('stands under the strokes it would else cross out, below the lowest of them', () => {
    expect(written(years([0.68, 0.74], [0.7, 0.88], [0.88, 0.9], [0.82, 0.82]))).toMatchObject({
      side: 'below',
      share: 0.68
    });
  });

  it('stands over them where there is more room', () => {
    expect(written(years([0.03, null], [0.09, 0.5], [0.1, 0.4]))).toMatchObject({
      side: 'above',
      share: 0.5
    });
  });

  it('need not make way for years it does not reach', () => {
    const old: [number, number][] = [[0.02, 0.9]];
    const recent: [number, number][] = Array.from({ length: 6 }, () => [0.7, 0.8]);
    expect(written(years(...old, ...recent))).toMatchObject({ side: 'below', share: 0.7 });
  });

  it('is of the newest that rests on enough people, and makes no way for later ones', () => {
    const [old, newest] = years([0.7, 0.8], [0.1, 0.2]);
    if (!old || !newest) throw new Error('two years were made up');
    const few = { ...newest, few: true };
    expect(written([old, few])).toMatchObject({ year: old, side: 'below', share: 0.7 });
    expect(written([few])).toBeNull();
  });
});
