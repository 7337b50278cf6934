import type { Fips, Practice } from '../../src/lib/atlas/types';
import { compare } from '../tables/fault';
import { rowsOf, type Row, type Tables } from '../tables/table';

/** What is said of how agencies use their agreements, where a county's page tells it. */
export interface Practices {
  byCounty: Map<Fips, Practice[]>;
  /** Of all sheriffs of a state: each of its counties' pages tells it. */
  byState: Map<string, Practice[]>;
  /** Of the program as a whole: the page of its history tells it. */
  national: Practice[];
  /** Ids of the rows that are told by one of the above. */
  shown: Set<string>;
}

/** Sorts the practices by place. Those of one statewide agency are no county's: its own page tells them. */
export function readPractices(tables: Tables): Practices {
  const practices: Practices = {
    byCounty: new Map(),
    byState: new Map(),
    national: [],
    shown: new Set()
  };
  for (const row of rowsOf(tables, 'practices')) {
    const state = row.raw('scope') === 'all counties' ? row.text('state') : null;
    for (const fips of row.list('county_fips')) add(practices, practices.byCounty, fips, row);
    if (state !== null) add(practices, practices.byState, state, row);
    if (ofTheNation(row)) {
      practices.national.push(readPractice(row));
      practices.shown.add(row.must('id'));
    }
  }
  return practices;
}

/** Whether a row speaks of no agency and no place, and so of the whole program. */
function ofTheNation(row: Row): boolean {
  return (
    row.text('agency_id') === null &&
    row.text('state') === null &&
    row.list('county_fips').length === 0
  );
}

/** A county's practices: by topic, newest first within one, undated last. */
export function practicesOf(practices: Practices, fips: Fips, state: string): Practice[] {
  return byTopic([
    ...(practices.byCounty.get(fips) ?? []),
    ...(practices.byState.get(state) ?? [])
  ]);
}

/** By topic, newest first within one, undated last. */
export function byTopic(practices: readonly Practice[]): Practice[] {
  return [...practices].sort(
    (a, b) =>
      compare(a.topic, b.topic) || compare(b.asOf ?? '', a.asOf ?? '') || compare(a.id, b.id)
  );
}

function add(practices: Practices, places: Map<string, Practice[]>, place: string, row: Row): void {
  places.set(place, [...(places.get(place) ?? []), readPractice(row)]);
  practices.shown.add(row.must('id'));
}

/** A row of the practices table. */
export function readPractice(row: Row): Practice {
  return {
    id: row.must('id'),
    agencyId: row.text('agency_id'),
    agency: row.must('agency_name'),
    topic: row.must('topic'),
    value: row.must('value'),
    detail: row.text('detail'),
    asOf: row.text('as_of'),
    asOfEstimated: row.yes('as_of_estimated') ?? false,
    sources: row.list('source_id')
  };
}
