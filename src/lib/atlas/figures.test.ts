import { describe, expect, it } from 'vitest';
import { createWords, loadCatalogue } from '$lib/messages';
import { spokenShare } from './figures';

const exact = (numerator: number, denominator: number) => ({
  share: numerator / denominator,
  denominator,
  precision: 'exact' as const
});

describe('a share that is spoken', () => {
  it('has decimals where it rests on a hundred people or more', () => {
    expect(spokenShare(exact(7, 9))?.digits).toBe(0);
    expect(spokenShare(exact(700, 900))?.digits).toBe(1);
  });

  it('has no more decimals than its source printed where that gives no count', () => {
    const printed = (share: number) => ({ ...exact(0, 724), numerator: null, share });
    expect(spokenShare(printed(0.82))?.digits).toBe(0);
    expect(spokenShare(printed(0.477))?.digits).toBe(1);
    expect(spokenShare({ ...printed(0.82), numerator: 593.68 })?.digits).toBe(1);
  });

  it('is never rounded up to all, nor down to none', async () => {
    const { share } = createWords('en', await loadCatalogue('en'));
    const said = (numerator: number, denominator: number) => share(exact(numerator, denominator));
    expect(said(83.45, 83.49)).toBe('99.95%');
    expect(said(83.3, 83.5)).toBe('99.8%');
    expect(said(999.7, 1000)).toBe('99.97%');
    expect(said(0.3, 99)).toBe('0.3%');
    expect(said(90, 90)).toBe('100%');
    expect(said(900, 900)).toBe('100.0%');
    expect(said(0, 90)).toBe('0%');
  });
});
