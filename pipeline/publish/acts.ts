import { group } from 'd3-array';
import type { Act, Fips, Listing } from '../../src/lib/atlas/types';
import { compare } from '../tables/fault';
import { rowsOf, type Row, type Tables } from '../tables/table';

/** Acts and listings with where they belong: a county's own, or a whole state's. */
export interface Acts {
  byCounty: Map<Fips, Act[]>;
  byState: Map<string, Act[]>;
  listingsByCounty: Map<Fips, Listing[]>;
  listingsByState: Map<string, Listing[]>;
  /** Events that report an act of the policies table, by id, and that act's id. */
  reports: ReadonlyMap<string, string>;
  /** Policies that no county's and no state's page holds. */
  unplaced: Row[];
}

const DIRECTIONS = ['limits', 'requires', 'neutral'] as const;

/**
 * Sorts policies and events by place. A row with counties belongs to each of them; a row without belongs to its whole
 * state where it is the state's own (a policy of level state, an event with a state); otherwise it has no page.
 */
export function readActs(tables: Tables): Acts {
  const acts: Acts = {
    byCounty: new Map(),
    byState: new Map(),
    listingsByCounty: new Map(),
    listingsByState: new Map(),
    reports: reportsOf(rowsOf(tables, 'events')),
    unplaced: []
  };
  const standing = standingLists(rowsOf(tables, 'policies'));
  for (const row of rowsOf(tables, 'policies')) {
    const wholeState = row.must('level') === 'state' ? row.must('state') : null;
    const placed = row.yes('listing')
      ? place(acts.listingsByCounty, acts.listingsByState, row, wholeState, () =>
          listingOf(row, standing.has(listOf(row)))
        )
      : place(acts.byCounty, acts.byState, row, wholeState, (scope) => readPolicy(row, scope));
    if (!placed) acts.unplaced.push(row);
  }
  for (const row of rowsOf(tables, 'events')) {
    // An event without a place is the whole country's, which the page of the program's history tells.
    place(acts.byCounty, acts.byState, row, row.text('state'), (scope) => readEvent(row, scope));
  }
  return acts;
}

/**
 * Tells once what both tables tell: where a place has an act and an event that reports it, the act's words stand, and
 * the event's sources become the act's; an event whose act is not among them stays.
 */
export function tellOnce(acts: readonly Act[], reports: ReadonlyMap<string, string>): Act[] {
  const told = new Set(acts.map((act) => act.id));
  const reported = (act: Act): string | null => {
    const id = reports.get(act.id);
    return id !== undefined && told.has(id) ? id : null;
  };
  return merged(acts, reported, () => []);
}

/**
 * Tells a state's law or order once where a place has both it and a row on what it asked of the place itself: one of
 * the same kind, day and direction. Its words become the law's note.
 */
export function tellWithState(acts: readonly Act[]): Act[] {
  const key = ({ kind, date, direction }: Act) => [kind, date, direction].join();
  const laws = group(
    acts.filter(({ scope, date }) => scope === 'state' && date !== null),
    key
  );
  const ofLaw = (act: Act): string | null => {
    if (act.scope === 'state' || !act.kind.startsWith('state ')) return null;
    const [law, ...others] = laws.get(key(act)) ?? [];
    return law && others.length === 0 ? law.id : null;
  };
  return merged(acts, ofLaw, ({ summary }) => [summary]);
}

/** The acts that stay, each with the sources of those that go into it, and with what is kept of their words. */
function merged(
  acts: readonly Act[],
  into: (act: Act) => string | null,
  kept: (act: Act) => string[]
): Act[] {
  const going = group(
    acts.filter((act) => into(act) !== null),
    into
  );
  return acts
    .filter((act) => into(act) === null)
    .map((act) => {
      const others = going.get(act.id) ?? [];
      if (others.length === 0) return act;
      const notes = [...(act.note === null ? [] : [act.note]), ...others.flatMap(kept)];
      return {
        ...act,
        note: notes.length === 0 ? null : notes.join(' '),
        sources: [...new Set([...act.sources, ...others.flatMap((other) => other.sources)])]
      };
    });
}

function reportsOf(events: readonly Row[]): Map<string, string> {
  const reports = new Map<string, string>();
  for (const event of events) {
    const policy = event.text('policy_id');
    if (policy !== null) reports.set(event.must('id'), policy);
  }
  return reports;
}

/** Newest first, undated last. */
export function newestFirst<Dated extends { id: string; date: string | null }>(
  acts: readonly Dated[]
): Dated[] {
  return [...acts].sort((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.id, b.id));
}

function place<Item>(
  byCounty: Map<Fips, Item[]>,
  byState: Map<string, Item[]>,
  row: Row,
  wholeState: string | null,
  make: (scope: Act['scope']) => Item
): boolean {
  const counties = row.list('county_fips');
  for (const fips of counties) byCounty.set(fips, [...(byCounty.get(fips) ?? []), make('county')]);
  if (counties.length > 0) return true;
  if (wholeState === null) return false;
  byState.set(wholeState, [...(byState.get(wholeState) ?? []), make('state')]);
  return true;
}

/** A row of the policies as an act of a county or of a whole state. */
export function readPolicy(row: Row, scope: Act['scope']): Act {
  return {
    id: row.must('id'),
    scope,
    date: row.text('date'),
    ended: row.text('ended'),
    who: row.must('jurisdiction'),
    kind: row.must('kind'),
    direction: row.oneOf('direction', DIRECTIONS),
    summary: row.must('summary'),
    note: row.text('note'),
    sources: row.list('source_id')
  };
}

/** A happening as an act, mostly without a direction; `State of Georgia` is called Georgia, as the state's own acts call it. */
export function readEvent(row: Row, scope: Act['scope']): Act {
  return {
    id: row.must('id'),
    scope,
    date: row.text('date'),
    ended: null,
    who: row.must('who').replace(/^State of (?=\p{Lu})/u, ''),
    kind: row.must('kind'),
    direction: row.text('direction') === null ? null : row.oneOf('direction', DIRECTIONS),
    summary: row.must('summary'),
    note: null,
    sources: row.list('source_id')
  };
}

/** What tells one list from another: its day and what it was. */
const listOf = (row: Row) => `${row.must('date')} ${row.must('summary')}`;

/** The lists that name a place to this day. */
function standingLists(policies: readonly Row[]): Set<string> {
  const open = policies.filter((row) => row.yes('listing') && row.text('ended') === null);
  return new Set(open.map(listOf));
}

/** Said of every listing, and by the pages in both languages. */
const OF_EVERY_LISTING =
  'A federal listing, not an act of the place; many listed places disputed it.';

function listingOf(row: Row, listStands: boolean): Listing {
  const note = row.text('note')?.replace(OF_EVERY_LISTING, '').trim() ?? '';
  return {
    id: row.must('id'),
    jurisdiction: row.must('jurisdiction'),
    date: row.must('date'),
    ended: row.text('ended'),
    listStands,
    summary: row.must('summary'),
    note: note === '' ? null : note,
    sources: row.list('source_id')
  };
}
