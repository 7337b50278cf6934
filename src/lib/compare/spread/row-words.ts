import { mappedValue } from '$lib/atlas/measures';
import type { Measure } from '$lib/atlas/types';
import { valueText } from '$lib/county/sentences';
import type { Words } from '$lib/messages';
import type { PlaceRow } from './place-rows';
import { medianWords } from './value-words';

/** A place's own value and the median of its counties, or that there is nothing to draw. */
export function rowWords(words: Words, measure: Measure, { found, median }: PlaceRow): string {
  const { figure } = found;
  const own = figure && mappedValue(measure, figure) !== null && valueText(words, measure, figure);
  const parts = own ? [own] : [];
  if (median)
    parts.push(
      words.t('compare.dist.row.median', {
        n: median.of,
        number: words.number(median.of),
        median: medianWords(words, measure, median)
      })
    );
  return parts.length > 0 ? parts.join('; ') : words.t('compare.dist.row.none');
}
