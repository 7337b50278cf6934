import type { Figure } from './types';

export interface SpokenShare {
  say: 'exact' | 'about' | 'over-half' | 'over' | 'under';
  share: number;
  digits: number;
}

/** What a share is said by; its numerator too where it is known whether there is one. */
export type Sayable = Pick<Figure, 'share' | 'precision' | 'denominator'> &
  Partial<Pick<Figure, 'numerator'>>;

/**
 * How a share may be said: one decimal only where it is exact and rests on at least 100 people or places, and none
 * where it was printed in whole percent without its count, so that no figure claims more than its source; more where
 * all or none would otherwise be said of nearly all or nearly none. Null where there is no share.
 */
export function spokenShare(figure: Sayable): SpokenShare | null {
  const { share, precision } = figure;
  if (share === null) return null;
  if (precision === 'about') return { say: 'about', share, digits: 0 };
  if (precision === 'at_least')
    return { say: share === 0.5 ? 'over-half' : 'over', share, digits: 0 };
  if (precision === 'at_most') return { say: 'under', share, digits: 0 };
  return { say: 'exact', share, digits: digitsOf(share, figure) };
}

/** Decimals of a percentage; more of them where rounding would make all or none of what is nearly all or none. */
function digitsOf(share: number, { numerator, denominator }: Sayable): number {
  const isPrintedWhole = numerator === null && Number.isInteger(Number((share * 100).toFixed(6)));
  const fewest = denominator !== null && denominator >= 100 && !isPrintedWhole ? 1 : 0;
  const isWhole = (digits: number) => [0, 100].includes(Number((share * 100).toFixed(digits)));
  if (share === 0 || share === 1) return fewest;
  return [fewest, 1, 2].find((digits) => !isWhole(digits)) ?? 3;
}

/** Numbers of people below this are not published of places that individual records were counted for. */
export const LEAST_PUBLISHED = 10;

/** The sign before a number that is only known as a bound. */
export function boundSign({ precision }: Pick<Figure, 'precision'>): string {
  if (precision === 'at_most') return '≤ ';
  return precision === 'at_least' ? '≥ ' : '';
}
