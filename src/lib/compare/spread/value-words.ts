import type { Measure } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import type { Middle } from './spread';

/** A value that no figure stands behind: a share in percent with `digits`, or a number of people. */
export function plainValue(
  words: Words,
  { kind }: Pick<Measure, 'kind'>,
  value: number,
  digits: 0 | 1
): string {
  return kind === 'share' ? words.percent(value, digits) : words.number(value, digits);
}

/** A median in words, no more precise than the values it rests on. */
export function medianWords(
  words: Words,
  measure: Pick<Measure, 'kind'>,
  { value, about }: Middle
): string {
  return about && measure.kind === 'share'
    ? words.share({ share: value, precision: 'about', denominator: null })
    : plainValue(words, measure, value, 1);
}
