import type { Words } from '$lib/messages';
import type { Answer } from './answer';
import type { About, Unplaced } from './find';

/** What a line of the list says beside its name: "city in Cobb County". */
export function aboutText(about: About, { t }: Words): string {
  switch (about.is) {
    case 'county':
      return '';
    case 'place': {
      const { part, county } = about;
      return t('search.place', { kind: about.kind.replaceAll(' ', ''), part, county });
    }
    case 'agency':
      return t(about.also ? 'search.agencyAlso' : 'search.agency', { county: about.county });
    case 'zip':
      return t('search.zip', { county: about.county });
    case 'zips':
      return t('search.zips', { count: about.count, digits: about.digits });
  }
}

/** What is said below the list, or in its place: nothing found, still loading, agencies without a county. */
export function noteTexts(answer: Answer, typed: string, { t, list }: Words): string[] {
  switch (answer.is) {
    case 'found':
      return unplacedTexts(answer.found.unplaced, { t, list });
    case 'none':
      return [t('search.none', { query: typed })];
    case 'no-zip':
      return [t('search.noZip', { digits: answer.digits })];
    case 'few-digits':
      return [t('search.moreDigits')];
    case 'waiting':
      return [t('search.loading')];
    case 'failed':
      return [t('search.failed')];
  }
}

/** The states whose pages tell of the agencies without a county, each once. */
export function statesOf(answer: Answer | null): { abbr: string; name: string }[] {
  const unplaced = answer?.is === 'found' ? answer.found.unplaced : [];
  const states = new Map(unplaced.map(({ abbr, state }) => [abbr, state]));
  return [...states].map(([abbr, name]) => ({ abbr, name }));
}

/** One sentence for the agencies that act statewide, one for those whose county is not known. */
function unplacedTexts(unplaced: readonly Unplaced[], { t, list }: Pick<Words, 't' | 'list'>) {
  return [true, false].flatMap((statewide) => {
    const own = unplaced.filter((agency) => agency.statewide === statewide);
    if (own.length === 0) return [];
    const agencies = list(own.map(({ name, state }) => `${name} (${state})`));
    const key = statewide ? 'search.statewide' : 'search.unplaced';
    return [t(key, { agencies, count: own.length })];
  });
}
