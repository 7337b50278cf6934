import { isTooFew, mappedValue } from '../../src/lib/atlas/measures';
import type { Fips, SourcedFigure } from '../../src/lib/atlas/types';
import type { MeasureFact } from './measures';
import type { CountyFigure } from './rollup';

type Rank = NonNullable<SourcedFigure['rank']>;

/**
 * The places of the counties, 1 the highest; equal values share a place. Only exact values take part, and of shares
 * only those whose denominator is known and at or above the measure's least.
 */
export function ranks(
  measure: Pick<MeasureFact, 'kind' | 'leastDenominator'>,
  figures: Iterable<CountyFigure>
): Map<Fips, Rank> {
  const ranked = [...figures].flatMap(({ fips, figure }) => {
    const value = mappedValue(measure, figure);
    const counted = measure.kind === 'count' || figure.denominator !== null;
    const takesPart = figure.precision === 'exact' && counted && !isTooFew(measure, figure);
    return value !== null && takesPart ? [{ fips, value }] : [];
  });
  ranked.sort((a, b) => b.value - a.value);
  const places = new Map<Fips, Rank>();
  let place = 0;
  let last: number | null = null;
  ranked.forEach(({ fips, value }, index) => {
    if (value !== last) place = index + 1;
    last = value;
    places.set(fips, { place, of: ranked.length });
  });
  return places;
}
