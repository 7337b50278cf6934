import type { Catalogue, Column, DayDate, Figure, Fips, Measure, Period } from './types';

/** The measures a reader can put on the map, in their order. Never empty in a valid catalogue. */
export function mapMeasures(catalogue: Catalogue): Measure[] {
  return catalogue.measures.filter((m) => m.shown === 'map').sort((a, b) => a.order - b.order);
}

export function findMeasure(catalogue: Catalogue, id: string): Measure | undefined {
  return catalogue.measures.find((m) => m.id === id);
}

export function findPeriod(measure: Measure, id: string): Period | undefined {
  return measure.periods.find((p) => p.id === id);
}

/**
 * The day whose agreements the map shows when the reader has chosen none: the newest day of the record, but the
 * period's last day for a measure that only exists where an agreement was in force in the period.
 */
export function defaultDay(measure: Measure, period: Period, asOf: DayDate): DayDate {
  if (measure.coverage === 'every place') return asOf;
  return period.end < asOf ? period.end : asOf;
}

/** The value a measure is coloured and ranked by: a share 0-1, or people for a count. Null where there is none. */
export function mappedValue(measure: Pick<Measure, 'kind'>, figure: Figure): number | null {
  return measure.kind === 'count' ? figure.numerator : figure.share;
}

/** Whether a share rests on fewer people than the measure asks for. Shares printed without a count are taken as their source gives them. */
export function isTooFew(measure: Pick<Measure, 'leastDenominator'>, figure: Figure): boolean {
  return (
    measure.leastDenominator !== null &&
    figure.denominator !== null &&
    figure.denominator < measure.leastDenominator
  );
}

/** A column's figures by county. */
export function figuresOf(column: Column): Map<Fips, Figure> {
  const derived = new Set(column.derived);
  return new Map(
    column.fips.map((fips, i) => [
      fips,
      {
        numerator: column.numerator[i] ?? null,
        denominator: column.denominator[i] ?? null,
        share: column.share[i] ?? null,
        precision: column.precision[fips] ?? 'exact',
        derived: derived.has(fips)
      }
    ])
  );
}
