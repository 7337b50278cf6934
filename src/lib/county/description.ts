import type { CountyFile, Measure, Period } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import { figureOf, standings } from './facts';
import { periodSpan } from './periods';
import { valueText } from './sentences';
import { countyTitle } from './title';

/** A county in one sentence, for search engines and shared links: its agreements and its leading figure. */
export function pageDescription(
  words: Words,
  file: CountyFile,
  { measure, period }: { measure: Measure; period: Period }
): string {
  const { inForce, past, brief } = standings(file.agencies);
  const facts =
    inForce > 0
      ? words.t('county.page.inForce', { count: inForce })
      : past + brief > 0
        ? words.t('county.page.past', { past, brief })
        : words.t('county.page.never');
  const figure = figureOf(file, measure.id, period.id);
  const said = [
    words.t('county.page.description', { place: countyTitle(words, file.county), facts })
  ];
  if (figure)
    said.push(
      words.t('county.page.share', {
        measure: measure.name[words.locale],
        value: valueText(words, measure, figure),
        period: periodSpan(words, period)
      })
    );
  return `${said.join('. ')}.`;
}
