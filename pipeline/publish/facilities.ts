import { group } from 'd3-array';
import type { CountyFile, Fips } from '../../src/lib/atlas/types';
import { compare } from '../tables/fault';
import { rowsOf, type Row, type Tables } from '../tables/table';
import type { OutcomeFact } from './outcomes';

export type Facility = CountyFile['facilities'][number];

/** The measure whose denominator is a facility's average daily population. */
export const HELD = 'held_minor';

export interface Facilities {
  /** Most people first. */
  byCounty: Map<Fips, { facility: Facility; sources: string[] }[]>;
  /** Ids of the outcome rows whose population is published. */
  shown: Set<string>;
}

/** Every facility that has a county, with the average daily population of its newest period. */
export function readFacilities(tables: Tables, outcomes: readonly OutcomeFact[]): Facilities {
  const held = outcomes.filter((row) => row.placeKind === 'facility' && row.measure === HELD);
  const figures = group(held, (row) => key(row.state, row.placeName));
  const facilities: Facilities = { byCounty: new Map(), shown: new Set() };
  for (const row of rowsOf(tables, 'facilities')) {
    const fips = row.text('county_fips');
    const [newest] = (figures.get(key(row.text('state'), row.text('name'))) ?? []).sort((a, b) =>
      compare(b.period, a.period)
    );
    const people = newest?.figure.denominator ?? null;
    if (fips === null || !newest || people === null) continue;
    const sources = [...new Set([...newest.sources, ...row.list('source_id')])];
    const facility = { ...describe(row), period: newest.period, averageDailyPopulation: people };
    facilities.byCounty.set(fips, [
      ...(facilities.byCounty.get(fips) ?? []),
      { facility, sources }
    ]);
    facilities.shown.add(newest.id);
  }
  for (const list of facilities.byCounty.values()) {
    list.sort(
      ({ facility: a }, { facility: b }) =>
        compare(b.period, a.period) ||
        b.averageDailyPopulation - a.averageDailyPopulation ||
        compare(a.name, b.name)
    );
  }
  return facilities;
}

function describe(row: Row): Pick<Facility, 'name' | 'city' | 'kind'> {
  return {
    name: row.must('name'),
    city: row.list('city').join(', ') || null,
    kind: row.list('kind').join(', ') || null
  };
}

function key(state: string | null, name: string | null): string {
  return `${state ?? ''} ${name ?? ''}`;
}
