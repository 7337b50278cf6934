import { median } from 'd3-array';
import { isTooFew, mappedValue } from '$lib/atlas/measures';
import { classify } from '$lib/atlas/paint';
import type { Figure, Fips, Measure } from '$lib/atlas/types';

type Asked = Pick<Measure, 'kind' | 'breaks' | 'leastDenominator'>;

/** A county that is drawn: its value and the class of the map's scale it falls in. */
export interface Spot {
  fips: Fips;
  /** A share 0-1, or people. */
  value: number;
  figure: Figure;
  index: number;
  /** On which side of its value it may lie, where only a bound is known. */
  bound: 'at_least' | 'at_most' | null;
}

/** All counties of one measure in one period. */
export interface Spread {
  /** From the lowest to the highest, equal ones by FIPS. */
  spots: Spot[];
  /** Counties left out because their figure rests on too few people. */
  tooFew: number;
}

/** Every county that has a value and enough people to be compared, each once. */
export function spreadOf(measure: Asked, figures: ReadonlyMap<Fips, Figure>): Spread {
  const spots: Spot[] = [];
  let tooFew = 0;
  for (const [fips, figure] of figures) {
    if (isTooFew(measure, figure)) {
      tooFew += 1;
      continue;
    }
    const spot = spotOf(measure, fips, figure);
    if (spot) spots.push(spot);
  }
  spots.sort((a, b) => a.value - b.value || (a.fips < b.fips ? -1 : 1));
  return { spots, tooFew };
}

function spotOf(measure: Asked, fips: Fips, figure: Figure): Spot | null {
  const value = mappedValue(measure, figure);
  if (value === null) return null;
  return { fips, value, figure, index: classify(measure.breaks, value), bound: boundOf(figure) };
}

/** On which side of what is published a value may lie; null where it is known. */
export function boundOf({ precision }: Pick<Figure, 'precision'>): Spot['bound'] {
  return precision === 'at_least' || precision === 'at_most' ? precision : null;
}

/** The middle value of counties. */
export interface Middle {
  value: number;
  /** Of how many counties. */
  of: number;
  /** Whether it rests on a value that its source rounds in words. */
  about: boolean;
}

/** The middle value of counties; those known only as a bound have no part in it. Null where none is left. */
export function middleOf(spots: readonly Spot[]): Middle | null {
  const known = spots.filter(({ bound }) => bound === null);
  const value = median(known, (spot) => spot.value);
  if (value === undefined) return null;
  const about = known.some(({ figure }) => figure.precision === 'about');
  return { value, of: known.length, about };
}

/** The highest value of any county in any period, so that an axis holds them all; 0 where there is none. */
export function highestOf(
  measure: Pick<Measure, 'kind' | 'periods'>,
  series: { counties(period: string): ReadonlyMap<Fips, Figure> }
): number {
  let highest = 0;
  for (const { id } of measure.periods)
    for (const figure of series.counties(id).values())
      highest = Math.max(highest, mappedValue(measure, figure) ?? 0);
  return highest;
}
