import type { Fips, Span } from '$lib/atlas/types';
import { countyCard } from '$lib/map/card';
import type { PlaceNames } from '$lib/map/place-names';
import type { Words } from '$lib/messages';
import { sourcesOf, type ViewFacts } from './metadata';
import { sourceLine } from './subject';

/**
 * A view as text to paste: the chosen county's figure, or what the map shows; what is counted; the sources; the release;
 * the address. Needs the messages `share`.
 */
export function shareText(
  facts: ViewFacts,
  county: Fips | null,
  spans: readonly Span[],
  names: PlaceNames,
  words: Words
): string {
  const { measure } = facts.painting.question;
  const definition = measure.definition[words.locale];
  const said = county === null ? [facts.sentence] : countyLines(facts, county, spans, names, words);
  return [
    ...said,
    definition,
    words.t('take.text.source', { sources: sourceLine(sourcesOf(facts), words) }),
    words.t('take.text.release', {
      site: words.t('site.name'),
      release: facts.catalogue.release.id
    }),
    facts.permalink
  ].join('\n');
}

function countyLines(
  { painting }: ViewFacts,
  county: Fips,
  spans: readonly Span[],
  names: PlaceNames,
  words: Words
): string[] {
  const { title, value, basis, notes, models } = countyCard(county, painting, spans, names, words);
  const { measure } = painting.question;
  const figure = [value ?? words.t('take.text.none'), basis].filter((part) => part !== null);
  return [
    `${title}. ${measure.name[words.locale]}: ${figure.join(', ')}.`,
    ...notes,
    ...(models === null ? [] : [words.t('take.text.models', { models })])
  ];
}
