import type { Figure, Fips, Precision } from '../../src/lib/atlas/types';
import { rowsOf, type Tables } from '../tables/table';

export const PLACE_KINDS = ['nation', 'state', 'county', 'agency', 'facility'] as const;
const PRECISIONS: readonly Precision[] = ['exact', 'about', 'at_least', 'at_most'];

/** One published figure as the facts give it. */
export interface OutcomeFact {
  id: string;
  measure: string;
  placeKind: (typeof PLACE_KINDS)[number];
  state: string | null;
  counties: Fips[];
  agency: string | null;
  /** Facility or agency as the source prints it. */
  placeName: string | null;
  period: string;
  figure: Figure;
  note: string | null;
  sources: string[];
}

/** Every row of the outcomes table, in its order. */
export function readOutcomes(tables: Tables): OutcomeFact[] {
  return rowsOf(tables, 'outcomes').map((row) => ({
    id: row.must('id'),
    measure: row.must('measure_id'),
    placeKind: row.oneOf('place_kind', PLACE_KINDS),
    state: row.text('state'),
    counties: row.list('county_fips'),
    agency: row.text('agency_id'),
    placeName: row.text('place_name'),
    period: row.must('period'),
    figure: {
      numerator: row.number('numerator'),
      denominator: row.number('denominator'),
      share: row.number('share'),
      precision: row.oneOf('precision', PRECISIONS),
      derived: row.yes('derived') ?? false
    },
    note: row.text('note'),
    sources: row.list('source_id')
  }));
}
