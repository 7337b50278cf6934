import { isTooFew, mappedValue } from '$lib/atlas/measures';
import type { DayDate, Figure, Measure, Period } from '$lib/atlas/types';
import { stretchOf, type Stretch } from '$lib/timeline/stretch';
import { placeFigure, type Series } from '../pool';
import type { Place } from '../place-book';
import { boundOf, type Spot } from '../spread/spread';

/** A place's figure in one period. */
export interface Stop {
  period: Period;
  /** The time it speaks for. */
  time: Stretch;
  figure: Figure;
  /** A share 0-1, or people. */
  value: number;
  bound: Spot['bound'];
  few: boolean;
  /** Of a group: how many of its counties have a figure. */
  withFigure: number | null;
}

type Asked = Pick<Measure, 'kind' | 'leastDenominator' | 'periods'>;

/** The figures of a place in every period that has one, oldest first. */
export function courseOf(place: Place, measure: Asked, series: Series, asOf: DayDate): Stop[] {
  return inOrder(measure.periods).flatMap((period) => {
    const { figure, how, counties } = placeFigure(place, measure, period, series);
    const value = figure && mappedValue(measure, figure);
    if (!figure || value === null) return [];
    return [
      {
        period,
        time: timeOf(period, asOf),
        figure,
        value,
        bound: boundOf(figure),
        few: isTooFew(measure, figure),
        withFigure: how === 'own' ? null : counties.withFigure
      }
    ];
  });
}

/** The nation's published shares, oldest first; none of a number of people, which no place's compares with. */
export function nationCourse(
  { kind, periods }: Asked,
  asOf: DayDate
): { time: Stretch; value: number }[] {
  if (kind === 'count') return [];
  return inOrder(periods).flatMap((period) => {
    const value = period.nation?.share ?? null;
    return value === null ? [] : [{ time: timeOf(period, asOf), value }];
  });
}

const DAY = 24 * 3600 * 1000;
/** A release may stop some weeks short of its period; a longer time without figures is not bridged. */
const SHORT = 31 * DAY;

/** Parts of a course without a gap in time. */
export function unbroken<One extends { time: Stretch }>(course: readonly One[]): One[][] {
  const parts: One[][] = [];
  for (const one of course) {
    const last = parts.at(-1);
    const end = last?.at(-1)?.time.to;
    if (last && end !== undefined && one.time.from - end <= SHORT) last.push(one);
    else parts.push([one]);
  }
  return parts;
}

/**
 * The time from a measure's first period to the end of its last, or to the end of the record where that is within a
 * year: what was signed since belongs to the picture.
 */
export function timeOfAll({ periods }: Pick<Measure, 'periods'>, asOf: DayDate): Stretch {
  const all = periods.map((period) => timeOf(period, asOf));
  const end = Math.max(...all.map(({ to }) => to));
  const known = stretchOf(asOf).to;
  return {
    from: Math.min(...all.map(({ from }) => from)),
    to: known - end <= 365 * DAY ? known : end
  };
}

const inOrder = (periods: readonly Period[]): Period[] =>
  [...periods].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));

/** A period that is still under way ends with the record. */
function timeOf({ start, end }: Pick<Period, 'start' | 'end'>, asOf: DayDate): Stretch {
  return { from: stretchOf(start).from, to: stretchOf(end < asOf ? end : asOf).to };
}
