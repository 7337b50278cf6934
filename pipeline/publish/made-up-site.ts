import { madeUpTables, type MadeUp } from '../made-up-facts';
import type { Tables } from '../tables/table';

const share = {
  kind: 'share',
  event: 'held',
  unit: 'average daily population',
  coverage: 'every place',
  shown: 'map',
  least_denominator: '10',
  breaks: '0.5',
  source_id: 'statistics'
};

/** A made-up Alabama of Alpha and Beta, and an Alaska of Gamma, with a row of everything that is published. */
const rows: MadeUp = {
  states: [
    { state: 'AL', fips: '01', name: 'Alabama' },
    { state: 'AK', fips: '02', name: 'Alaska' }
  ],
  counties: [
    { fips: '02002', name: 'Gamma', long_name: 'Gamma Borough', state: 'AK', population_2014: '9' },
    {
      fips: '01001',
      name: 'Alpha',
      long_name: 'Alpha County',
      state: 'AL',
      population_2019: '1900',
      population_2023: '2300',
      ice_field_office: 'New Orleans',
      source_id: 'statistics'
    },
    { fips: '01003', name: 'Beta', long_name: 'Beta County', state: 'AL' }
  ],
  agencies: [
    {
      id: 'al-state',
      name: 'State Police',
      kind: 'state police',
      level: 'state',
      state: 'AL',
      county_source: 'statewide'
    },
    {
      id: 'al-city',
      name: 'City Police',
      kind: 'municipal police',
      level: 'municipal',
      state: 'AL',
      county_fips: '01001;01003',
      county_source: 'ICE list'
    },
    {
      id: 'al-alpha',
      name: "Alpha Sheriff's Office",
      kind: 'county sheriff',
      level: 'county',
      state: 'AL',
      county_fips: '01001',
      county_source: 'name'
    },
    {
      id: 'al-lost',
      name: 'Lost Police',
      kind: 'municipal police',
      level: 'municipal',
      state: 'AL',
      county_source: 'unplaced'
    },
    {
      id: 'al-waiting',
      name: 'Waiting Police',
      kind: 'municipal police',
      level: 'municipal',
      state: 'AL',
      county_fips: '01003',
      county_source: 'name'
    }
  ],
  agreements: [
    {
      id: 'AL-alpha-1',
      agency_id: 'al-alpha',
      model: 'joint',
      signed: '2008-01-01',
      last_seen: '2012-01-01',
      gone_by: '2012-02-01',
      status: 'ended',
      source_id: 'ice-roster-made-up'
    },
    {
      id: 'AL-alpha-2',
      agency_id: 'al-alpha',
      signed: '2020-01-01',
      last_seen: '2026-05-18',
      status: 'active',
      source_id: 'ice-roster-made-up'
    },
    {
      id: 'AL-city',
      agency_id: 'al-city',
      model: 'task force',
      signed: '2026-06-14',
      status: 'active',
      source_id: 'memoranda'
    },
    {
      id: 'AL-state',
      agency_id: 'al-state',
      model: 'task force',
      signed: '2025-01-01',
      status: 'active',
      source_id: 'memoranda'
    },
    {
      id: 'AL-lost',
      agency_id: 'al-lost',
      model: 'task force',
      signed: '2025-01-01',
      status: 'active',
      source_id: 'memoranda'
    },
    {
      id: 'AL-waiting-pending',
      agency_id: 'al-waiting',
      model: 'task force',
      first_seen: '2026-05-01',
      last_seen: '2026-05-18',
      status: 'pending',
      source_id: 'pending-lists'
    }
  ],
  measures: [
    { id: 'held_minor', order: '1', ...share },
    {
      id: 'press',
      order: '2',
      ...share,
      shown: 'panel',
      least_denominator: '',
      breaks: ''
    }
  ],
  measure_periods: ['FY2024', 'FY2025'].map((period, i) => ({
    measure_id: 'held_minor',
    period,
    start: `202${3 + i}-10-01`,
    end: `202${4 + i}-09-30`,
    complete: 'yes'
  })),
  outcomes: [
    ...['FY2024', 'FY2025'].flatMap((period) => [
      figure('county', period, {
        county_fips: '01001',
        numerator: '6',
        denominator: '12',
        share: '0.5'
      }),
      figure('nation', period, { share: '0.8' }),
      figure('state', period, { state: 'AL', share: '0.7' }),
      figure('facility', period, {
        county_fips: '01001',
        state: 'AL',
        place_name: 'ALPHA JAIL',
        denominator: period === 'FY2025' ? '12' : '8'
      })
    ]),
    figure('county', '2011', { measure_id: 'press', county_fips: '01001', share: '0.4' }),
    figure('agency', '2009/2013', {
      measure_id: 'press',
      agency_id: 'al-city',
      county_fips: '01001;01003',
      place_name: 'City Police',
      share: '0.3',
      precision: 'about'
    }),
    figure('agency', '2010', { measure_id: 'press', agency_id: 'al-state', share: '0.1' }),
    figure('nation', '2010', { measure_id: 'press', share: '0.9' })
  ],
  facilities: [
    {
      id: 'al-alpha-jail',
      name: 'ALPHA JAIL',
      city: 'Alphaville;Alfaville',
      state: 'AL',
      kind: 'IGSA',
      county_fips: '01001',
      source_id: 'map-of-jails'
    }
  ],
  policies: [
    policy('al-alpha', { level: 'county', county_fips: '01001', date: '2017' }),
    policy('al-law', { level: 'state', date: '2019-05' }),
    policy('al-undated', { level: 'city', county_fips: '01001' }),
    policy('al-beta-listed', {
      level: 'county',
      county_fips: '01003',
      date: '2025-05-29',
      listing: 'yes'
    })
  ],
  events: [
    event('won', {
      county_fips: '01001',
      state: 'AL',
      agency_id: 'al-alpha',
      date: '2020-01-01'
    }),
    event('state-ruling', { state: 'AL', date: '2021-02' }),
    event('national', { date: '2022' })
  ],
  practices: [
    practice('training', { as_of: '2009', value: 'Short' }),
    practice('training', { as_of: '2011', value: 'Long' }),
    practice('costs', { as_of: '2010', value: 'Much' }),
    practice('costs', { agency_id: '', state: '', as_of: '2012', value: 'Of the nation' }),
    practice('state_mandate', {
      agency_id: '',
      agency_name: 'All sheriffs',
      scope: 'all counties',
      as_of: '2013',
      value: 'Must ask'
    })
  ],
  models: [],
  program_totals: [],
  fips_changes: [],
  places: [],
  zips: [],
  sources: [
    'ice-roster-made-up',
    'memoranda',
    'statistics',
    'map-of-jails',
    'paper',
    'pending-lists'
  ].map((id) => ({
    id,
    title: `Made up: ${id}`,
    publisher: 'Nobody'
  }))
};

/** The made-up tables; with the rows of every table turned round where asked. */
export function madeUpSite(reversed = false): Tables {
  if (!reversed) return madeUpTables(rows);
  const turned = Object.entries(rows).map(([name, cells]) => [name, [...cells].reverse()] as const);
  return madeUpTables(Object.fromEntries(turned));
}

function figure(
  kind: string,
  period: string,
  cells: Record<string, string>
): Record<string, string> {
  const measure_id = cells['measure_id'] ?? 'held_minor';
  const id = [measure_id, kind, cells['agency_id'] ?? '', period].join('-');
  return {
    id,
    measure_id,
    place_kind: kind,
    period,
    precision: 'exact',
    derived: 'no',
    source_id: measure_id === 'press' ? 'paper' : 'statistics',
    ...cells
  };
}

function policy(id: string, cells: Record<string, string>): Record<string, string> {
  const said = { jurisdiction: id, kind: 'ordinance', direction: 'limits', summary: 'Made up.' };
  return { id, state: 'AL', listing: 'no', source_id: 'paper', ...said, ...cells };
}

function event(id: string, cells: Record<string, string>): Record<string, string> {
  return {
    id,
    who: 'Somebody',
    kind: 'incident',
    summary: 'Made up.',
    source_id: 'paper',
    ...cells
  };
}

function practice(topic: string, cells: Record<string, string>): Record<string, string> {
  return {
    id: `al-alpha-${topic}-${cells['as_of'] ?? ''}`,
    agency_id: 'al-alpha',
    agency_name: "Alpha Sheriff's Office",
    state: 'AL',
    as_of_estimated: 'no',
    topic,
    source_id: 'paper',
    ...cells
  };
}
