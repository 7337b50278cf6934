import { countySlug } from '$lib/atlas/names';
import type { Fips, Source } from '$lib/atlas/types';
import type { MessageKey, Words } from '$lib/messages';
import { GROUP_MODELS, type Place, type PlaceBook } from './place-book';
import { DIVISIONS, REGIONS } from './types';

/** The name of a place in the page's language. */
export function placeName(words: Words, book: PlaceBook, place: Place): string {
  const { token, kind } = place;
  switch (kind) {
    case 'county':
      return book.countyName(token);
    case 'state':
      return book.stateName(token);
    case 'nation':
      return words.t('compare.place.nation');
    case 'region': {
      const id = REGIONS.find((one) => one === token);
      return id ? words.t(`compare.region.${id}` satisfies MessageKey) : token;
    }
    case 'division': {
      const id = DIVISIONS.find((one) => one === token);
      return id ? words.t(`compare.division.${id}` satisfies MessageKey) : token;
    }
    case 'office':
      return words.t('compare.place.office', { name: book.officeName(token) });
    case 'like':
      return words.t('compare.place.like', { county: book.shortName(token.slice(5)) });
    case 'approach':
      return words.t(token === 'universal' ? 'compare.place.universal' : 'compare.place.targeted');
    case 'policy':
      return words.t(token === 'limits' ? 'compare.place.limits' : 'compare.place.requires');
    case 'model': {
      const model = GROUP_MODELS.find((one) => token === `with-${one.replaceAll(' ', '-')}`);
      return model
        ? words.t('compare.place.model', { model: words.t(`model.${model}` satisfies MessageKey) })
        : words.t('compare.place.agreement');
    }
  }
}

/** What a group is made of and by which rule; null for a county and a state, which explain themselves. */
export function placeRule(words: Words, book: PlaceBook, place: Place): string | null {
  const { token, kind } = place;
  const day = words.date(book.file.release.asOf);
  switch (kind) {
    case 'county':
    case 'state':
    case 'nation':
      return null;
    case 'region':
    case 'division':
      return words.t('compare.about.census');
    case 'office':
      return words.t('compare.about.office');
    case 'model':
      return words.t('compare.about.model', { day });
    case 'policy':
      return words.t(token === 'limits' ? 'compare.about.limits' : 'compare.about.requires');
    case 'like':
      return words.t('compare.about.like', {
        county: book.shortName(token.slice(5)),
        list: words.list(place.counties.map((fips) => book.shortName(fips)))
      });
    case 'approach': {
      const said = book.file.practices.filter(
        (one) => one.topic === 'approach' && one.value === token
      );
      const titles = new Set(
        said.flatMap((one) => one.sources.flatMap((id) => sourceName(book.file.sources[id])))
      );
      const years = [...new Set(said.flatMap((one) => one.asOf ?? []))];
      return words.t('compare.about.approach', {
        year: words.list(years.map((year) => words.date(year))),
        sources: words.list([...titles])
      });
    }
  }
}

/** "Title (Publisher)"; nothing where the source is not known. */
export function sourceName(source: Source | undefined): string[] {
  if (!source) return [];
  return [source.publisher ? `${source.title} (${source.publisher})` : source.title];
}

/** The last part of the address of a county's own page. */
export function slugOf(book: PlaceBook, fips: Fips): string {
  return countySlug(fips, book.bareName(fips), book.stateOf(fips)?.abbr ?? '');
}
