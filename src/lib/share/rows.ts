import { modelsInForce } from '$lib/atlas/agreements';
import { mappedValue } from '$lib/atlas/measures';
import type { PaintedCounty, Painting } from '$lib/atlas/paint';
import type { Fips, Span } from '$lib/atlas/types';
import { shareInterval } from '$lib/compare/test-of';
import type { PlaceNames } from '$lib/map/place-names';

/** The columns of a view's table, in their order. */
export const COLUMNS = [
  'fips',
  'county',
  'state',
  'measure',
  'period',
  'shown_as',
  'value',
  'unit',
  'precision',
  'numerator',
  'denominator',
  'interval_low',
  'interval_high',
  'computed',
  'agreement_in_force',
  'models',
  'date'
] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** How the map shows a county: with a value, with one known only as a bound, or as a kind of blank. */
export type ShownAs = 'value' | 'bound' | 'too-few' | 'no-share' | 'not-covered' | 'no-agreement';

/** One county as the map shows it. A cell that is not known is null, never zero. */
export type ViewRow = Record<ColumnName, string | number | boolean | null> & {
  fips: Fips;
  shown_as: ShownAs;
  value: number | null;
};

function shownAs({ look }: PaintedCounty): ShownAs {
  if (look.kind !== 'class') return look.kind;
  return look.bound ? 'bound' : 'value';
}

/**
 * Every county of a map as it is shown, in FIPS order. A figure stands only where the map shows one: a county
 * without an agreement has none unless such counties are coloured too. Counties that filters leave out are in no row.
 */
export function rowsOf(
  painting: Painting,
  spans: ReadonlyMap<Fips, readonly Span[]>,
  names: PlaceNames
): ViewRow[] {
  const { measure, period, day } = painting.question;
  return [...painting.counties]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([fips, county]) => {
      const kind = shownAs(county);
      const drawn = kind === 'value' || kind === 'bound' || kind === 'too-few';
      const figure = drawn ? county.figure : null;
      const interval = figure && shareInterval(measure, figure);
      return {
        fips,
        county: names.county(fips).replace(/, [A-Z]{2}$/, ''),
        state: names.state(fips),
        measure: measure.id,
        period: period.id,
        shown_as: kind,
        value: figure && mappedValue(measure, figure),
        unit: measure.kind === 'share' ? `share of ${measure.unit}` : measure.unit,
        precision: figure?.precision ?? null,
        numerator: figure?.numerator ?? null,
        denominator: figure?.denominator ?? null,
        interval_low: interval?.lower ?? null,
        interval_high: interval?.upper ?? null,
        computed: figure?.derived ?? null,
        agreement_in_force: county.agreement,
        models: modelsInForce(spans.get(fips) ?? [], day).join('; ') || null,
        date: day
      };
    });
}
