import { countySlug } from '$lib/atlas/names';
import type { Catalogue, CountyList } from '$lib/atlas/types';
import type { AgencyList } from '$lib/pages/types';
import { readPublished } from './published';

/** The last part of the address of every county's page. */
export async function countySlugs(): Promise<string[]> {
  const { states } = await readPublished<Catalogue>('catalogue.json');
  const counties = await readPublished<CountyList>('counties.json');
  const abbreviations = new Map(states.map((state) => [state.fips, state.abbr]));
  return counties.fips.map((fips, i) =>
    countySlug(fips, counties.short[i] ?? '', abbreviations.get(fips.slice(0, 2)) ?? '')
  );
}

/** The last part of the address of every state's page: its abbreviation in lower case. */
export async function stateAddresses(): Promise<string[]> {
  const { states } = await readPublished<Catalogue>('catalogue.json');
  return states.map((state) => state.abbr.toLowerCase());
}

/** The last part of the address of every agency's page: its id. */
export async function agencyIds(): Promise<AgencyList> {
  return readPublished<AgencyList>('agencies.json');
}
