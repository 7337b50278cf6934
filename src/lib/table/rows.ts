import { inForce, modelsInForce } from '$lib/atlas/agreements';
import { mappedValue } from '$lib/atlas/measures';
import { BLANKS, type Blank, type PaintedCounty, type Painting } from '$lib/atlas/paint';
import type { DayDate, Fips, Model, Span } from '$lib/atlas/types';
import type { PlaceNames } from '$lib/map/place-names';

/** One county of the map as a row of its table. What is undefined stands last, however the rows are ordered. */
export interface MapRow {
  fips: Fips;
  county: PaintedCounty;
  name: string;
  state: string;
  /** What the county is coloured by; undefined for every kind of blank. */
  value: number | undefined;
  /** 0 for a value, then the kinds of blank, those nearest to a value first. */
  blank: number;
  /** What the share is of. */
  people: number | undefined;
  /** In force on the map's day, and since when. */
  models: Model[];
  since: DayDate | undefined;
  population: number | undefined;
}

/** Blanks as the rows stand: a figure that is not coloured, none published, none possible, no agreement. */
const BLANK_ORDER: readonly Blank[] = ['too-few', 'no-share', 'not-covered', 'no-agreement'];

/** Whose facts the rows are made of. */
export interface RowFacts {
  /** Of the counties that are to be rows. */
  painting: Painting;
  spans: ReadonlyMap<Fips, readonly Span[]>;
  names: PlaceNames;
  population: (fips: Fips) => number | null;
}

/** Every county of a painting as a row, in FIPS order. */
export function rowsOf({ painting, spans, names, population }: RowFacts): MapRow[] {
  const { measure, day } = painting.question;
  return [...painting.counties].map(([fips, county]) => {
    const { look, figure } = county;
    const own = spans.get(fips) ?? [];
    const signed = own.filter((span) => inForce(span, day) !== 'no').map((span) => span.signed);
    const blank = BLANKS.find((kind) => kind === look.kind);
    return {
      fips,
      county,
      name: names.county(fips).replace(/, [A-Z]{2}$/, ''),
      state: names.state(fips) ?? '',
      value: blank || !figure ? undefined : (mappedValue(measure, figure) ?? undefined),
      blank: blank ? BLANK_ORDER.indexOf(blank) + 1 : 0,
      people: measure.kind === 'share' ? (figure?.denominator ?? undefined) : undefined,
      models: modelsInForce(own, day),
      since: signed.sort()[0],
      population: population(fips) ?? undefined
    };
  });
}
