import { spanOf } from '../../src/lib/atlas/agreements';
import { MODELS } from '../../src/lib/atlas/types';
import {
  DIVISIONS,
  PRACTICE_TOPICS,
  REGIONS,
  type CompareAct,
  type CompareAgency,
  type CompareFile,
  type ComparePractice,
  type CompareState
} from '../../src/lib/compare/types';
import { compare } from '../tables/fault';
import { rowsOf, type Row, type Tables } from '../tables/table';
import { readEvent } from './acts';
import type { AgencyFact } from './agencies';
import type { CountyFact } from './geography';
import { pickSources, type AllSources } from './sources';

const LEVELS: readonly CompareAct['level'][] = ['state', 'county', 'jail', 'city'];

/** What places are compared by, without its release. Throws a CellError at a cell it cannot use. */
export function compareFile(
  tables: Tables,
  counties: readonly CountyFact[],
  agencies: readonly AgencyFact[],
  sources: AllSources
): Omit<CompareFile, 'release'> {
  const offices = distinct(counties.flatMap(({ fieldOffice }) => fieldOffice ?? []));
  const born = new Map(
    rowsOf(tables, 'counties').map((row) => [
      row.must('fips'),
      row.number('foreign_born_pct_2017_2021')
    ])
  );
  const file = {
    states: rowsOf(tables, 'states')
      .map(readState)
      .sort((a, b) => compare(a.fips, b.fips)),
    offices,
    counties: {
      fips: counties.map(({ fips }) => fips),
      population: counties.map(({ population }) => population?.value ?? null),
      foreignBorn: counties.map(({ fips }) => born.get(fips) ?? null),
      office: counties.map(({ fieldOffice }) =>
        fieldOffice === null ? -1 : offices.indexOf(fieldOffice)
      )
    },
    agencies: agenciesOf(agencies, counties),
    practices: byId(tables, 'practices').flatMap(readPractice),
    acts: [
      ...byId(tables, 'policies').flatMap(readAct),
      ...byId(tables, 'events').flatMap(readStateLaw)
    ],
    placeSources: distinct(counties.flatMap((county) => county.sources)),
    agreementSources: distinct(
      agencies.flatMap((agency) => agency.agreements.flatMap((one) => one.sources))
    )
  };
  const cited = [
    ...file.placeSources,
    ...file.agreementSources,
    ...[...file.practices, ...file.acts].flatMap((item) => item.sources)
  ];
  return { ...file, sources: pickSources(sources, cited) };
}

/** The rows of a table in the order of their ids. */
function byId(tables: Tables, table: string): Row[] {
  return [...rowsOf(tables, table)].sort((a, b) => compare(a.must('id'), b.must('id')));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compare);
}

function readState(row: Row): CompareState {
  return {
    fips: row.must('fips'),
    abbr: row.must('state'),
    name: row.must('name'),
    region: oneOfNames(row, 'census_region', REGIONS),
    division: oneOfNames(row, 'census_division', DIVISIONS)
  };
}

/** The id of a region or division by its printed name ("New England" is new-england); null where blank. */
function oneOfNames<Id extends string>(row: Row, column: string, ids: readonly Id[]): Id | null {
  const text = row.text(column);
  if (text === null) return null;
  const id = ids.find((one) => one === text.toLowerCase().replaceAll(' ', '-'));
  return id ?? row.oneOf(column, ids);
}

/** Agencies with an agreement, by state and id, so that the file is the same whatever the order they come in. */
function agenciesOf(
  agencies: readonly AgencyFact[],
  counties: readonly CountyFact[]
): CompareAgency[] {
  const at = new Map(counties.map(({ fips }, i) => [fips, i]));
  return [...agencies]
    .filter(({ agreements }) => agreements.length > 0)
    .sort((a, b) => compare(a.id, b.id))
    .map(({ state, level, counties: own, agreements }) => [
      state,
      level === 'state' ? 1 : 0,
      own.flatMap((fips) => at.get(fips) ?? []),
      agreements.map((agreement) => {
        const { model, signed, until, goneBy } = spanOf(agreement);
        return [MODELS.indexOf(model), signed, until, goneBy];
      })
    ]);
}

function readPractice(row: Row): ComparePractice[] {
  const topic = PRACTICE_TOPICS.find((one) => one === row.must('topic'));
  const counties = row.list('county_fips');
  if (topic === undefined || counties.length === 0) return [];
  return [
    {
      counties,
      topic,
      agency: row.must('agency_name'),
      value: row.must('value'),
      asOf: row.text('as_of'),
      sources: row.list('source_id')
    }
  ];
}

/** Acts that limit or require cooperation and have no known end; a local one only where its county is known. */
function readAct(row: Row): CompareAct[] {
  const direction = row.must('direction');
  if (row.yes('listing') || row.text('ended') !== null) return [];
  if (direction !== 'limits' && direction !== 'requires') return [];
  const level = row.oneOf('level', LEVELS);
  const counties = row.list('county_fips');
  if (level !== 'state' && counties.length === 0) return [];
  return [
    {
      level,
      state: row.must('state'),
      counties: level === 'state' ? [] : counties,
      direction,
      date: row.text('date'),
      who: row.must('jurisdiction'),
      kind: row.must('kind'),
      summary: row.must('summary'),
      sources: row.list('source_id')
    }
  ];
}

/** A state's law or order that limits or requires cooperation and that only the happenings know. */
function readStateLaw(row: Row): CompareAct[] {
  const { direction, date, who, kind, summary, sources } = readEvent(row, 'state');
  const state = row.text('state');
  if (direction !== 'limits' && direction !== 'requires') return [];
  if (state === null || row.list('county_fips').length > 0) return [];
  if (row.text('policy_id') !== null) return [];
  return [{ level: 'state', state, counties: [], direction, date, who, kind, summary, sources }];
}
