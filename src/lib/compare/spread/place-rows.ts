import { isTooFew, mappedValue } from '$lib/atlas/measures';
import type { Measure, Period } from '$lib/atlas/types';
import { placeFigure, type PlaceFigure, type Series } from '../pool';
import type { Interval } from '../statistics';
import type { Named } from '../table-types';
import { shareInterval } from '../test-of';
import { boundOf, middleOf, type Middle, type Spot, type Spread } from './spread';

/** A place on the axis of all counties. */
export interface PlaceRow extends Named {
  found: PlaceFigure;
  /** Its own or pooled value; null where there is none, and for a group's number of people, which no county's compares with. */
  value: number | null;
  bound: Spot['bound'];
  few: boolean;
  /** 95 %; null where none can be given. */
  interval: Interval | null;
  /** Its counties that are drawn; none for a county. */
  spots: Spot[];
  /** Of those whose value is known. */
  median: Middle | null;
}

/** Every place with what it has on the axis, in the order given. */
export function placeRows(
  places: readonly Named[],
  { measure, period, series }: { measure: Measure; period: Period; series: Series },
  { spots }: Spread
): PlaceRow[] {
  return places.map((named) => {
    const { place } = named;
    const found = placeFigure(place, measure, period, series);
    const { figure } = found;
    const alone = place.kind === 'county';
    const own = new Set(alone ? [] : place.counties);
    const inside = spots.filter(({ fips }) => own.has(fips));
    return {
      ...named,
      found,
      value: figure && (alone || measure.kind === 'share') ? mappedValue(measure, figure) : null,
      bound: figure && boundOf(figure),
      few: figure !== null && isTooFew(measure, figure),
      interval: figure && shareInterval(measure, figure),
      spots: inside,
      median: middleOf(inside)
    };
  });
}
