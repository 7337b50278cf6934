/**
 * The search files as published: columns, so that they compress well. `pipeline/search.ts` writes them,
 * `search-index.ts` and `zips.ts` read them.
 */

/** Letters that stand for small numbers in the `kind`, `suffix` and `size` columns: A is 0. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A population on a scale of half powers of two, 0-51: fine enough to put the larger place first. */
export function sizeClass(population: number): number {
  return Math.min(DIGITS.length - 1, Math.round(2 * Math.log2(population + 1)));
}

/** `static/data/search.json`. */
export interface SearchFile {
  states: { fips: string; abbr: string; name: string }[];
  /** What follows a county's short name in its long one: " County", " Parish". */
  suffixes: string[];
  /** In FIPS order; `suffix` and `size` hold one letter a county. */
  counties: { fips: string[]; name: string[]; suffix: string; size: string };
  /** Classes of places as the Census words them: "city", "CDP". */
  kinds: string[];
  /** In order of the county where most of the place's people live, `perCounty` of them for each county in turn. */
  places: { perCounty: number[]; name: string[]; kind: string; size: string };
  /** Places in several counties: index of the place, 1 if at least half of its people live in its first county, and the other counties with at least a twentieth of them, the largest part first. */
  parts: [place: number, half: 0 | 1, ...otherCounties: number[]][];
  /** Agencies with agreements; an empty list of counties means that it acts statewide, or, for those in `unplaced`, that its county is not known. */
  agencies: { name: string[]; state: number[]; counties: number[][]; unplaced: number[] };
}

/** `static/data/zips/<first digit>.json`: one county a ZIP, the one its place lies in or mostly in. */
export interface ZipFile {
  /** Each ZIP less the one before it, in ascending order. */
  step: number[];
  /** Index in `fips` less that of the ZIP before. */
  county: number[];
  /** Index in `places` less that of the ZIP before. */
  place: number[];
  fips: string[];
  /** "Marietta, GA". */
  places: string[];
}
