import type { Measure } from '$lib/atlas/types';
import { valueWords } from '$lib/map/card';
import type { Words } from '$lib/messages';
import type { Difference } from './difference';

/** What became of a figure: "share now 81% (was 79%)"; null where there was none and is none. Needs the messages `releases`. */
function figureWords(
  { before, now }: Difference,
  measure: Pick<Measure, 'kind'>,
  words: Words
): string | null {
  const was = before && valueWords(measure, before, words);
  const is = now && valueWords(measure, now, words);
  const { kind } = measure;
  if (was === null && is === null) return null;
  if (is === null) return words.t('since.figure.gone', { kind, was });
  if (was === null) return words.t('since.figure.new', { kind, is });
  return words.t(was === is ? 'since.figure.same' : 'since.figure.changed', { kind, is, was });
}

/** What changed since a link was made, as one sentence. Needs the messages `releases`. */
export function sinceWords(
  difference: Difference,
  place: string | null,
  measure: Pick<Measure, 'kind'>,
  words: Words
): string {
  const counted = (['added', 'ended', 'resumed', 'removed'] as const).flatMap((what) => {
    const n = difference[what];
    return n === 0 ? [] : [words.t(`since.${what}`, { n, number: words.number(n) })];
  });
  if (counted.length === 0) counted.push(words.t('since.none'));
  const figure = figureWords(difference, measure, words);
  return words.t('since.text', {
    place: place ?? words.t('since.nation'),
    changes: [...counted, ...(figure === null ? [] : [figure])].join(words.t('since.join'))
  });
}
