import type { SourcedFigure } from '../../src/lib/atlas/types';
import { compare } from '../tables/fault';
import type { MeasureFact } from './measures';
import type { OutcomeFact } from './outcomes';

/** A row as a figure to show as its source gives it, without a rank. */
export function sourcedFigure(row: OutcomeFact): SourcedFigure {
  return {
    ...row.figure,
    measure: row.measure,
    period: row.period,
    place: row.placeName,
    note: row.note,
    sources: row.sources,
    rank: null
  };
}

/** Rows by the order of their measures, newest period first. */
export function inMeasureOrder(
  rows: readonly OutcomeFact[],
  measures: readonly MeasureFact[]
): OutcomeFact[] {
  const order = new Map(measures.map((measure) => [measure.id, measure.order]));
  return [...rows].sort(
    (a, b) =>
      (order.get(a.measure) ?? 0) - (order.get(b.measure) ?? 0) ||
      compare(lastYear(b.period), lastYear(a.period)) ||
      compare(a.id, b.id)
  );
}

/** The end of a period without the letters of a fiscal year: what periods of unlike form are ordered by. */
function lastYear(period: string): string {
  return (period.split('/').at(-1) ?? period).replace('FY', '');
}
