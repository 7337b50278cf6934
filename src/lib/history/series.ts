import { max, sum } from 'd3-array';
import { stretchOf, type Stretch } from '$lib/timeline/stretch';
import { BASES, COUNTED_MODELS, type Basis, type CountedModel, type ProgramTotal } from './types';

/** What a line of the chart counts: all agreements, or those of a model. */
export type Counted = 'all' | CountedModel;

/** One count, on the day it holds for (UTC milliseconds). */
export interface Point {
  time: number;
  value: number;
}

/** The counts of one line by how they came about, which are never joined to each other. */
export type Series = Record<Basis, Point[]>;

export function countOf(total: ProgramTotal, counted: Counted): number | null {
  return counted === 'all' ? total.agreements : total.models[counted];
}

/**
 * How many of a count's agreements are of no known model, as none of the sources read says; null where that was not
 * counted. Only the record of agreements counts them: what another source's models leave over may be anything.
 */
export function unknownModels({ basis, agreements, models }: ProgramTotal): number | null {
  const known = COUNTED_MODELS.map((model) => models[model]);
  if (basis !== 'derived' || agreements === null || known.includes(null)) return null;
  return agreements - sum(known);
}

/** The counts of a line within a stretch of time, oldest first; a day without a count is left out, never taken for zero. */
export function seriesOf(
  totals: readonly ProgramTotal[],
  counted: Counted,
  within: Stretch
): Series {
  const series: Series = { 'roster count': [], derived: [], reported: [] };
  for (const total of totals) {
    const value = countOf(total, counted);
    const time = stretchOf(total.date).from;
    if (value !== null && time >= within.from && time <= within.to)
      series[total.basis].push({ time, value });
  }
  return series;
}

/** The points that say something: of a run of zeros only those beside another count, which would else lie on each other along the bottom. */
export function telling(points: readonly Point[]): Point[] {
  return points.filter(
    ({ value }, i) => value > 0 || [i - 1, i + 1].some((beside) => (points[beside]?.value ?? 0) > 0)
  );
}

/** The highest count of a stretch of time, whatever it counts; 1 where there is none. */
export function highest(totals: readonly ProgramTotal[], within: Stretch): number {
  const { 'roster count': roster, derived, reported } = seriesOf(totals, 'all', within);
  return max([...roster, ...derived, ...reported], ({ value }) => value) ?? 1;
}

/** The bases that occur, in the order of `BASES`. */
export function basesIn(totals: readonly ProgramTotal[]): Basis[] {
  return BASES.filter((basis) => totals.some((total) => total.basis === basis));
}

/** The newest count of a basis up to a day; null where there is none. */
export function newest(
  totals: readonly ProgramTotal[],
  basis: Basis,
  upTo: string | null = null
): (ProgramTotal & { agreements: number }) | null {
  const known = totals.flatMap((total) =>
    total.basis === basis && total.agreements !== null && (upTo === null || total.date < upTo)
      ? [{ ...total, agreements: total.agreements }]
      : []
  );
  return known.at(-1) ?? null;
}
