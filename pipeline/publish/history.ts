import { greatest, pairs } from 'd3-array';
import { countySlug } from '../../src/lib/atlas/names';
import type { Act } from '../../src/lib/atlas/types';
import {
  BASES,
  type HistoryFile,
  type Near,
  type PlacedFigure,
  type ProgramTotal
} from '../../src/lib/history/types';
import type { Milestone, Turn } from '../../src/lib/timeline/marks';
import type { MilestonesFile } from '../../src/lib/timeline/milestones';
import { compare } from '../tables/fault';
import { rowsOf, type Row, type Tables } from '../tables/table';
import { readEvent, readPolicy } from './acts';
import type { CountyFact } from './geography';
import type { OutcomeFact } from './outcomes';
import { byTopic, type Practices } from './practices';
import { sourcedFigure } from './sourced';
import { pickSources, type AllSources } from './sources';

/** The rows that tell the turns of the program; the rewriting of 2009 stands in the table of models. */
const TURNS: readonly (readonly [Turn, string])[] = [
  ['first', '2002-07-02-fl-florida-department-of-law-enforcement-agreement-signed'],
  ['lapse', '2012-12-31-us-ice-program-change'],
  ['return', '2025-02-19-us-ice-program-change']
];
const REWRITTEN = { model: 'jail enforcement or task force', year: '2009' };

const MARICOPA = [
  '2009-10-02-az-maricopa-county-sheriffs-office-model-lost',
  '2011-12-15-az-maricopa-county-sheriffs-office-agreement-ended'
];

const NEAR: readonly (readonly [Near, string])[] = [
  ['polk', '1977-01-09-or-polk-county-sheriffs-deputies-and-independence-incident'],
  ['sanJose', 'ca-san-jose-undated-police-order'],
  ['fresno', '1984-ca-border-patrol-and-local-police-incident'],
  ['fresnoCouncil', 'ca-fresno-2007-resolution'],
  ['losAngeles', 'ca-los-angeles-1979-police-order'],
  ['pilliod', '1975-07-29-il-immigration-and-naturalization-service-chicago-district-court-ruling'],
  ['peoria', '1983-12-16-az-peoria-police-department-arizona-court-ruling'],
  ['berkeley', 'ca-berkeley-1971-resolution'],
  ['watsonville', 'ca-watsonville-2007-resolution'],
  ['mendota', 'ca-mendota-2007-resolution']
];

const MINOR = 'detainers_287g_minor';

/** The turns of the program, oldest first, as far as the tables tell them. */
export function milestonesFile(
  tables: Tables,
  sources: AllSources
): Omit<MilestonesFile, 'release'> {
  const milestones = turnsOf(tables);
  return { milestones, sources: pickSources(sources, cited(milestones.map(({ act }) => act))) };
}

/** The national story. */
export function historyFile(
  tables: Tables,
  counties: readonly CountyFact[],
  outcomes: readonly OutcomeFact[],
  practices: Practices,
  sources: AllSources
): Omit<HistoryFile, 'release'> {
  const events = rowsOf(tables, 'events');
  const policies = rowsOf(tables, 'policies').filter((row) => !row.yes('listing'));
  const acts = new Map([...events.map(anEvent), ...policies.map(aPolicy)].map((a) => [a.id, a]));
  const named = (id: string): Act[] => {
    const act = acts.get(id);
    return act ? [act] : [];
  };
  const story = {
    totals: totalsOf(tables),
    unread: unreadOf(tables),
    turns: turnsOf(tables),
    national: oldestFirst(events.filter((row) => row.text('state') === null).map(anEvent)),
    maricopa: MARICOPA.flatMap(named),
    early: oldestFirst(policies.map(aPolicy).filter(({ date }) => date !== null && date < '1990')),
    near: NEAR.flatMap(([key, id]) => named(id).map((act) => ({ key, act }))),
    minor: minorOf(outcomes, counties),
    program: byTopic(practices.national)
  };
  const all = [
    ...story.totals,
    ...story.minor,
    ...story.program,
    ...[...story.turns, ...story.near].map(({ act }) => act),
    ...[...story.national, ...story.maricopa, ...story.early]
  ];
  return { ...story, sources: pickSources(sources, cited(all)) };
}

function turnsOf(tables: Tables): Milestone[] {
  const told = TURNS.flatMap(([turn, id]) =>
    rowsOf(tables, 'events')
      .filter((row) => row.must('id') === id)
      .map((row) => ({ turn, act: anEvent(row) }))
  );
  const rewritten = rowsOf(tables, 'models')
    .filter((row) => row.must('model') === REWRITTEN.model)
    .filter((row) => row.must('template_year') === REWRITTEN.year)
    .map((row): Milestone => ({ turn: 'rewritten', act: formOf(row) }));
  return [...told, ...rewritten].sort((a, b) => compare(a.act.date ?? '', b.act.date ?? ''));
}

/** A form of agreement as something that happened in its year. */
function formOf(row: Row): Act {
  const said = ['revision', 'who_covered', 'other'].flatMap((column) => row.text(column) ?? []);
  return {
    id: `form-${row.must('template_year')}`,
    scope: 'state',
    date: row.must('template_year'),
    ended: null,
    who: 'ICE',
    kind: 'program change',
    direction: null,
    summary: said.map((text) => (text.endsWith('.') ? text : `${text}.`)).join(' '),
    note: `Read: ${row.must('read')}`,
    sources: row.list('source_id')
  };
}

function totalsOf(tables: Tables): ProgramTotal[] {
  return rowsOf(tables, 'program_totals')
    .map((row) => ({
      date: row.must('date'),
      basis: row.oneOf('basis', BASES),
      agreements: row.number('agreements'),
      agencies: row.number('agencies'),
      states: row.number('states'),
      models: {
        'jail enforcement': row.number('jail_enforcement'),
        'task force': row.number('task_force'),
        'warrant service officer': row.number('warrant_service_officer'),
        joint: row.number('joint')
      },
      note: row.text('note'),
      sources: row.list('source_id')
    }))
    .sort((a, b) => compare(a.date, b.date) || compare(a.basis, b.basis));
}

/** The longest time between two days on which a list of ICE was read, as the agreements tell those days. */
function unreadOf(tables: Tables): HistoryFile['unread'] {
  const read = rowsOf(tables, 'agreements').flatMap((row) =>
    ['first_seen', 'last_seen', 'gone_by'].flatMap((column) => row.text(column) ?? [])
  );
  const days = [...new Set(read)].sort(compare);
  const gaps = pairs(days).map(([from, to]) => ({ from, to }));
  return greatest(gaps, ({ from, to }) => Date.parse(to) - Date.parse(from)) ?? null;
}

/** The published shares of minor offenses, the nation first, then the places by their names. */
function minorOf(
  outcomes: readonly OutcomeFact[],
  counties: readonly CountyFact[]
): PlacedFigure[] {
  const byFips = new Map(counties.map((county) => [county.fips, county]));
  return outcomes
    .filter((row) => row.measure === MINOR)
    .map((row) => {
      const [fips = ''] = row.counties;
      const county = byFips.get(fips);
      return {
        ...sourcedFigure(row),
        county: county
          ? {
              name: `${county.name}, ${county.state}`,
              slug: countySlug(county.fips, county.short, county.state)
            }
          : null
      };
    })
    .sort((a, b) => compare(a.place ?? '', b.place ?? ''));
}

const anEvent = (row: Row): Act => readEvent(row, placeOf(row));
const aPolicy = (row: Row): Act => readPolicy(row, placeOf(row));
const placeOf = (row: Row): Act['scope'] =>
  row.list('county_fips').length > 0 ? 'county' : 'state';

const cited = (items: readonly { sources: string[] }[]): string[] =>
  items.flatMap((item) => item.sources);

function oldestFirst(acts: readonly Act[]): Act[] {
  return [...acts].sort((a, b) => compare(a.date ?? '', b.date ?? '') || compare(a.id, b.id));
}
