import { group } from 'd3-array';
import type { LocalText, Measure, Period } from '../../src/lib/atlas/types';
import { compare } from '../tables/fault';
import { plainNumber, rowsOf, type Row, type Tables } from '../tables/table';

/** A period as the facts give it, before its figures are known. */
export type PeriodFact = Omit<Period, 'nation' | 'counties'>;

/** A measure as the facts give it; periods newest first. */
export interface MeasureFact extends Omit<Measure, 'periods'> {
  periods: PeriodFact[];
}

/** The measures in their order, without those of the map that wait for their first release. */
export function readMeasures(tables: Tables): MeasureFact[] {
  const periods = group(rowsOf(tables, 'measure_periods'), (row) => row.must('measure_id'));
  return rowsOf(tables, 'measures')
    .map((row) => readMeasure(row, periods.get(row.must('id')) ?? []))
    .filter(({ shown, periods }) => shown === 'panel' || periods.length > 0)
    .sort((a, b) => a.order - b.order);
}

function readMeasure(row: Row, periods: readonly Row[]): MeasureFact {
  return {
    id: row.must('id'),
    order: row.number('order') ?? 0,
    kind: row.oneOf('kind', ['share', 'count']),
    event: row.must('event'),
    unit: row.must('unit'),
    coverage: row.oneOf('coverage', ['every place', 'agreement in force in the period']),
    shown: row.oneOf('shown', ['map', 'panel']),
    leastDenominator: row.number('least_denominator'),
    breaks: row.list('breaks').map((text) => plainNumber(text) ?? NaN),
    name: local(row, 'name'),
    short: local(row, 'short'),
    definition: local(row, 'definition'),
    numerator: local(row, 'numerator'),
    denominator: local(row, 'denominator'),
    caveat: local(row, 'caveat'),
    sources: row.list('source_id'),
    periods: periods.map(readPeriod).sort((a, b) => compare(b.start, a.start))
  };
}

function readPeriod(row: Row): PeriodFact {
  return {
    id: row.must('period'),
    start: row.must('start'),
    end: row.must('end'),
    dataDate: row.text('data_date'),
    complete: row.yes('complete'),
    note: row.text('note_en') === null ? null : local(row, 'note'),
    ...coverageOf(row)
  };
}

/** How many of all are in counties that show them; only of periods that were counted record by record. */
function coverageOf(row: Row): Pick<PeriodFact, 'coverage'> {
  const [counted, of] = [row.number('counted'), row.number('of_all')];
  return counted === null || of === null ? {} : { coverage: { counted, of } };
}

function local(row: Row, stem: string): LocalText {
  return { en: row.raw(`${stem}_en`), es: row.raw(`${stem}_es`) };
}
