import type { Words } from '$lib/messages';
import type { Imprint } from './frame';
import { periodName } from '$lib/map/card';
import { writeFilters, type Filters } from '$lib/filter/filters';
import type { LegendWords } from '$lib/map/legend';
import { sourcesOf, type ViewFacts } from './metadata';

/** Sources named in a picture; the files and the site name them all. */
const NAMED = 3;

/** Sources by title and publisher, each once, the first few by name. Needs the messages `share`. */
export function sourceLine(
  sources: readonly { title: string; publisher: string }[],
  words: Words
): string {
  const named = [
    ...new Set(
      sources.map(({ title, publisher }) => (publisher === '' ? title : `${title} (${publisher})`))
    )
  ];
  const more = named.length - NAMED;
  if (more <= 0) return named.join('; ');
  return [...named.slice(0, NAMED), words.t('take.picture.sources.more', { n: more })].join('; ');
}

/** The line that says which site, which release of its data and which day a picture is of. Needs the messages `share`. */
export function madeLine(release: string, made: string, words: Words): string {
  return words.t('take.picture.made', {
    site: words.t('site.name'),
    release,
    date: words.date(made)
  });
}

/** What stands round a picture of the map. Needs the messages `share`. */
export function mapImprint(facts: ViewFacts, words: Words): Imprint {
  const { measure, period } = facts.painting.question;
  const { release } = facts.catalogue;
  return {
    title: `${measure.name[words.locale]}, ${periodName(period, words)}`,
    subtitle: measure.definition[words.locale],
    sources: words.t('take.picture.sources', {
      sources: sourceLine(sourcesOf(facts), words),
      lastList: words.date(release.lastList)
    }),
    made: madeLine(release.id, facts.made, words),
    permalink: facts.permalink
  };
}

/** The legend's sentences as one text. */
export function saidAtOnce({ coloured, highest, nation, coverage }: LegendWords): string {
  return [coloured, highest?.words, nation, coverage].filter(Boolean).join(' ');
}

/** Filters as a link writes them. */
export function filterQuery(filters: Filters): string {
  const params = new URLSearchParams();
  writeFilters(params, filters);
  return decodeURIComponent(params.toString());
}
