import type { Catalogue, CountyList, Fips } from '$lib/atlas/types';

/** Names of counties as they stand on and beside the map. */
export interface PlaceNames {
  /** "Cobb County, GA"; the FIPS itself where no name is known. */
  county(fips: Fips): string;
  /** "Cobb": for labels on the map. Null where no name is known. */
  label(fips: Fips): string | null;
  /** "Georgia"; null where no name is known. */
  state(fips: Fips): string | null;
}

/** Looks names up in the county list and the catalogue's states; either may not be there yet. */
export function placeNames(
  counties: CountyList | null,
  states: Catalogue['states'] | null
): PlaceNames {
  const rows = new Map(counties?.fips.map((fips, i) => [fips, i]) ?? []);
  const byFips = new Map(states?.map((state) => [state.fips, state]) ?? []);
  const at = (list: string[] | undefined, fips: Fips): string | null =>
    list?.[rows.get(fips) ?? -1] ?? null;
  return {
    county(fips) {
      const short = at(counties?.short, fips);
      const state = byFips.get(fips.slice(0, 2));
      if (short === null) return fips;
      const own = short + (at(counties?.suffix, fips) ?? '');
      return state ? `${own}, ${state.abbr}` : own;
    },
    label: (fips) => at(counties?.short, fips),
    state: (fips) => byFips.get(fips.slice(0, 2))?.name ?? null
  };
}
