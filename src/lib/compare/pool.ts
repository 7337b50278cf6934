import { figuresOf, isTooFew, mappedValue } from '$lib/atlas/measures';
import type { Figure, Fips, Measure, Period } from '$lib/atlas/types';
import type { Place } from './place-book';
import { readShort, type SeriesFile } from './types';

/** A place's figure in one period, and how many of its counties stand behind it. */
export interface PlaceFigure {
  /** Null where nothing is published that could be used. */
  figure: Figure | null;
  /** The county's own, published for the place as a whole, or put together from its parts. */
  how: 'own' | 'published' | 'pooled';
  counties: {
    of: number;
    /** With any figure of the measure. */
    withFigure: number;
    /** Of these, with a figure that cannot be added up: a share without counts, a bound, a rounded value. */
    leftOut: number;
    /** Of those added up, with fewer people than the measure asks for on their own. */
    tooFew: number;
  };
}

/** The published figures of one measure, by period. */
export class Series {
  readonly measure: string;
  readonly #file: SeriesFile;
  readonly #figures = new Map<string, ReadonlyMap<Fips, Figure>>();

  constructor(file: SeriesFile) {
    this.measure = file.measure;
    this.#file = file;
  }

  /** Figures by county in a period; none where the period is not known. */
  counties(period: string): ReadonlyMap<Fips, Figure> {
    const made = this.#figures.get(period);
    if (made) return made;
    const column = this.#file.columns.find((one) => one.period === period);
    const figures = column ? figuresOf(column) : new Map<Fips, Figure>();
    this.#figures.set(period, figures);
    return figures;
  }

  /** The published figure of a whole state; null where there is none. */
  state(period: string, abbr: string): Figure | null {
    const short = this.#file.states[period]?.[abbr];
    return short ? readShort(short) : null;
  }
}

/**
 * The figure of a place. A county has its own; the nation and a state the one published for them as a whole. Any other
 * group, and a whole without one, is pooled: the sum of the numerators over the sum of the denominators, never a mean
 * of shares. A group of whole states adds up the published figure of each, which also counts people whose county is not
 * known, and the counties of a state that has none; any other adds up counties. Counties without a figure add nothing,
 * and no figure is put in their place; those with few people count with the people they have.
 */
export function placeFigure(
  place: Place,
  measure: Pick<Measure, 'kind' | 'leastDenominator'>,
  period: Pick<Period, 'id' | 'nation'>,
  series: Series
): PlaceFigure {
  const all = series.counties(period.id);
  const own = place.counties.flatMap((fips) => all.get(fips) ?? []);
  const usable = own.filter((figure) => canAdd(measure, figure));
  const counties = {
    of: place.counties.length,
    withFigure: own.length,
    leftOut: own.length - usable.length,
    tooFew: usable.filter((figure) => isTooFew(measure, figure)).length
  };
  if (place.kind === 'county') {
    const [figure = null] = own;
    return { figure, how: 'own', counties: { ...counties, leftOut: 0 } };
  }
  const published =
    place.kind === 'nation'
      ? period.nation
      : place.kind === 'state'
        ? series.state(period.id, place.token)
        : null;
  if (published && mappedValue(measure, published) !== null)
    return { figure: published, how: 'published', counties };
  return {
    figure: sumOf(measure, parts(place, measure, period.id, series)),
    how: 'pooled',
    counties
  };
}

/** The figures that are added up for a group: of each of its whole states the published one, else of its counties. */
function parts(
  place: Place,
  measure: Pick<Measure, 'kind'>,
  period: string,
  series: Series
): Figure[] {
  const all = series.counties(period);
  const published = new Map(
    (place.states ?? []).flatMap(({ abbr, fips }) => {
      const figure = series.state(period, abbr);
      return figure && canAdd(measure, figure) ? [[fips, figure] as const] : [];
    })
  );
  const others = place.counties.filter((fips) => !published.has(fips.slice(0, 2)));
  return [
    ...published.values(),
    ...others.flatMap((fips) => all.get(fips) ?? []).filter((figure) => canAdd(measure, figure))
  ];
}

/** Whether a figure can be added up: an exact number of people, and for a share the number it is of. */
function canAdd(measure: Pick<Measure, 'kind'>, figure: Figure): boolean {
  const { numerator, denominator, precision } = figure;
  if (precision !== 'exact' || numerator === null) return false;
  return measure.kind === 'count' || denominator !== null;
}

function sumOf(measure: Pick<Measure, 'kind'>, figures: readonly Figure[]): Figure | null {
  if (figures.length === 0) return null;
  const numerator = added(figures.map((figure) => figure.numerator));
  const base = { numerator, precision: 'exact', derived: true } as const;
  if (measure.kind === 'count') return { ...base, denominator: null, share: null };
  const denominator = added(figures.map((figure) => figure.denominator));
  return denominator > 0 ? { ...base, denominator, share: numerator / denominator } : null;
}

/** A sum without the trail of binary fractions: sources print at most two decimals, six are kept. */
function added(values: readonly (number | null)[]): number {
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return Math.round(sum * 1e6) / 1e6;
}
