import type { Figure, Measure } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import type { CellDifference } from './table-types';
import { differenceOf } from './test-of';

/** A number with its sign, a true minus; one that is said as zero has none. */
export function signed(words: Words, value: number, digits: number): string {
  const said = words.number(Math.abs(value), digits);
  if (said === words.number(0, digits)) return said;
  return `${value < 0 ? '−' : '+'}${said}`;
}

/** A difference in words: percentage points as precise as the figures are said, or people. */
export function differenceWords(
  words: Words,
  measure: Pick<Measure, 'kind'>,
  figures: readonly Figure[],
  value: number
): string {
  if (measure.kind === 'count') return signed(words, value, 0);
  const about = figures.some((figure) => figure.precision === 'about');
  const fine = figures.every(({ denominator }) => denominator !== null && denominator >= 100);
  return words.t(about ? 'compare.cell.pointsAbout' : 'compare.cell.points', {
    number: signed(words, value * 100, fine && !about ? 1 : 0)
  });
}

/** A figure's difference from the reference's, with its interval or why it has none. */
export function differenceCell(
  words: Words,
  measure: Measure,
  figure: Figure,
  held: Figure,
  reference: string
): CellDifference {
  const difference = differenceOf(measure, figure, held);
  if (!difference)
    return {
      shown: words.t('compare.cell.noDifference'),
      detail: '',
      marked: null,
      value: null,
      interval: null
    };
  const { value, interval, why, marked } = difference;
  return {
    shown: words.t('compare.cell.against', {
      difference: differenceWords(words, measure, [figure, held], value),
      reference
    }),
    detail: interval
      ? words.t('compare.cell.differenceInterval', {
          lower: signed(words, interval.lower * 100, 1),
          upper: signed(words, interval.upper * 100, 1)
        })
      : words.t('compare.cell.noTest', { why: why ? words.t(`compare.why.short.${why}`) : '' }),
    marked: interval ? marked : null,
    value,
    interval
  };
}
