import { ascending, descending } from 'd3-array';
import { figuresOf, isTooFew, mappedValue } from '$lib/atlas/measures';
import { countySlug } from '$lib/atlas/names';
import type { Column, CountyList, Figure, Fips, Measure } from '$lib/atlas/types';

/** A county at an end of the list. */
export interface Extreme {
  fips: Fips;
  /** "Cobb County, GA". */
  name: string;
  /** The last part of the address of its own page. */
  slug: string;
  figure: Figure;
}

export interface Extremes {
  /** Counties with an exact figure that rests on enough people. */
  of: number;
  highest: Extreme[];
  lowest: Extreme[];
}

/**
 * The counties with the highest and the lowest exact figures that rest on enough people, at most so many each. Of
 * equal ones the one with more people behind its figure comes first, then the lower FIPS.
 */
export function extremes(
  measure: Measure,
  column: Column,
  list: CountyList,
  states: readonly { fips: string; abbr: string }[],
  most: number
): Extremes {
  const abbr = new Map(states.map((state) => [state.fips, state.abbr]));
  const row = new Map(list.fips.map((fips, i) => [fips, i]));
  const all = [...figuresOf(column)].flatMap(([fips, figure]) => {
    const value = mappedValue(measure, figure);
    const at = row.get(fips);
    if (value === null || at === undefined) return [];
    if (figure.precision !== 'exact' || isTooFew(measure, figure)) return [];
    return [{ fips, figure, value, at }];
  });
  const ends = (by: typeof ascending) =>
    [...all]
      .sort(
        (a, b) =>
          by(a.value, b.value) ||
          descending(a.figure.denominator ?? 0, b.figure.denominator ?? 0) ||
          ascending(a.fips, b.fips)
      )
      .slice(0, most)
      .map(({ fips, figure, at }): Extreme => {
        const state = abbr.get(fips.slice(0, 2)) ?? '';
        const short = list.short[at] ?? fips;
        const name = `${short}${list.suffix[at] ?? ''}, ${state}`;
        return { fips, name, slug: countySlug(fips, short, state), figure };
      });
  return { of: all.length, highest: ends(descending), lowest: ends(ascending) };
}
