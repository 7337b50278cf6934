import { deviation, mean } from 'd3-array';
import type { Fips } from '$lib/atlas/types';
import type { PlaceBook } from './place-book';

/** How many counties "counties like this one" are. */
export const ALIKE = 10;

/**
 * The counties most like one, in FIPS order, itself not among them: the ten nearest of the same Census region by
 * population (as a logarithm, so that twice as many people count alike everywhere) and foreign-born share, each in
 * standard deviations over all counties where both are known; of equally near ones the lower FIPS. None where the
 * county's own figures or its region are not known.
 */
export function alike(book: PlaceBook, fips: Fips): Fips[] {
  const known = book.file.counties.fips.flatMap((one) => {
    const population = book.population(one);
    const born = book.foreignBorn(one);
    if (population === null || population <= 0 || born === null) return [];
    return [{ fips: one, people: Math.log(population), born, region: book.stateOf(one)?.region }];
  });
  const own = known.find((one) => one.fips === fips);
  if (!own || !own.region) return [];
  const standard = (of: (one: (typeof known)[number]) => number) => {
    const middle = mean(known, of) ?? 0;
    const spread = deviation(known, of) || 1;
    return (one: (typeof known)[number]) => (of(one) - middle) / spread;
  };
  const people = standard((one) => one.people);
  const born = standard((one) => one.born);
  return known
    .filter((one) => one !== own && one.region === own.region)
    .map((one) => ({
      fips: one.fips,
      distance: Math.hypot(people(one) - people(own), born(one) - born(own))
    }))
    .sort((a, b) => a.distance - b.distance || (a.fips < b.fips ? -1 : 1))
    .slice(0, ALIKE)
    .map((one) => one.fips)
    .sort();
}
