import { countySlug } from '$lib/atlas/names';
import type { Catalogue, CountyList } from '$lib/atlas/types';
import { readPublished } from '$lib/server/published';
import type { EntryGenerator } from './$types';

/** A page for every county on the ground, in both languages. */
export const entries: EntryGenerator = async () => {
  const { states } = await readPublished<Catalogue>('catalogue.json');
  const counties = await readPublished<CountyList>('counties.json');
  const abbreviations = new Map(states.map((state) => [state.fips, state.abbr]));
  return counties.fips.flatMap((fips, i) => {
    const slug = countySlug(
      fips,
      counties.short[i] ?? '',
      abbreviations.get(fips.slice(0, 2)) ?? ''
    );
    return [{ slug }, { lang: 'es', slug }];
  });
};
