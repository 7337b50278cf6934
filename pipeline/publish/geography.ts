import type { Fips } from '../../src/lib/atlas/types';
import { compare } from '../tables/fault';
import { rowsOf, type Row, type Tables } from '../tables/table';

export interface CountyFact {
  fips: Fips;
  /** "Cobb County". */
  name: string;
  /** "Cobb". */
  short: string;
  /** Two-letter abbreviation. */
  state: string;
  /** The newest population known. */
  population: { year: number; value: number } | null;
  fieldOffice: string | null;
  sources: string[];
}

export interface StateFact {
  fips: string;
  abbr: string;
  name: string;
}

/** Years of which the counties table has a population, newest first. */
const POPULATION_YEARS = [2023, 2019, 2014];

/** The counties in FIPS order. */
export function readCounties(tables: Tables): CountyFact[] {
  return rowsOf(tables, 'counties')
    .map((row) => ({
      fips: row.must('fips'),
      name: row.must('long_name'),
      short: row.must('name'),
      state: row.must('state'),
      population: newestPopulation(row),
      fieldOffice: row.text('ice_field_office'),
      sources: row.list('source_id')
    }))
    .sort((a, b) => compare(a.fips, b.fips));
}

/** The states, the District of Columbia and the territories in FIPS order. */
export function readStates(tables: Tables): StateFact[] {
  return rowsOf(tables, 'states')
    .map((row) => ({ fips: row.must('fips'), abbr: row.must('state'), name: row.must('name') }))
    .sort((a, b) => compare(a.fips, b.fips));
}

function newestPopulation(row: Row): CountyFact['population'] {
  for (const year of POPULATION_YEARS) {
    const value = row.number(`population_${year}`);
    if (value !== null) return { year, value };
  }
  return null;
}
