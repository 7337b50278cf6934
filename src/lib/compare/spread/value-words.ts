import type { Measure } from '$lib/atlas/types';
import type { Words } from '$lib/messages';

/** A value that no figure stands behind, a tick or a median: a share in percent with `digits`, or a number of people. */
export function plainValue(
  words: Words,
  { kind }: Pick<Measure, 'kind'>,
  value: number,
  digits: 0 | 1
): string {
  return kind === 'share' ? words.percent(value, digits) : words.number(value, digits);
}
