import type { Column } from '../../src/lib/atlas/types';
import { compare } from '../tables/fault';
import type { CountyFigure } from './rollup';

/** The column of one measure and period: its counties' figures as parallel lists in FIPS order. */
export function toColumn(measure: string, period: string, figures: Iterable<CountyFigure>): Column {
  const rows = [...figures].sort((a, b) => compare(a.fips, b.fips));
  const column: Column = {
    measure,
    period,
    fips: rows.map((row) => row.fips),
    numerator: rows.map((row) => row.figure.numerator),
    denominator: rows.map((row) => row.figure.denominator),
    share: rows.map((row) => row.figure.share),
    precision: {},
    derived: rows.filter((row) => row.figure.derived).map((row) => row.fips)
  };
  for (const { fips, figure } of rows) {
    if (figure.precision !== 'exact') column.precision[fips] = figure.precision;
  }
  return column;
}
