import type { Proposal, Reject } from '../report';
import { notePrint, type AgencyBook, type AgencyRef } from './agencies';
import { evidenceFor, type Evidence } from './evidence';
import { newInstrument, noteSeen, type Instrument } from './instruments';
import { momentOf, type KnownLists, type Moment } from './lists';
import type { Roster, RosterRow } from './read-roster';

/** What became of a list's rows. */
export interface Matched {
  kept: number;
  merged: number;
  rejects: Reject[];
  proposals: Proposal[];
  /** The instrument each proposal is about. */
  doubted: Instrument[];
  notices: string[];
}

/** A row that no instrument fits exactly. */
interface Loose {
  row: RosterRow;
  agencies: AgencyRef[];
}

/**
 * Finds the instrument behind every row of a list, and begins those that it brings. First the rows that fit one in
 * agency, model and day; then those of which the evidence allows one reading. All else is new, with proposals.
 */
export function matchList(
  roster: Roster,
  instruments: Instrument[],
  book: AgencyBook,
  lists: KnownLists
): Matched {
  const at = momentOf(roster.name.day, roster.name.time);
  const matched: Matched = {
    kept: 0,
    merged: 0,
    rejects: [],
    proposals: [],
    doubted: [],
    notices: []
  };
  const propose = (other: Instrument, row: RosterRow, reading: string, because: string): void => {
    const printed = words(row);
    matched.proposals.push({
      release: roster.name.file,
      printed,
      instead: idOf(other),
      reading,
      because
    });
    matched.doubted.push(other);
  };
  const byAgency = grouped(instruments, ({ agency }) => agency);
  const claimed = new Map<Instrument, RosterRow>();
  const take = (instrument: Instrument, row: RosterRow): void => {
    claimed.set(instrument, row);
    noteSeen(instrument, row, at);
    matched.kept += 1;
    const { signed, signedPrinted } = row;
    if (signed !== null && signedPrinted !== signed && instrument.signed === signedPrinted)
      propose(instrument, row, `signed on ${signed}`, "the memorandum's file name gives that year");
  };

  const merge = (row: RosterRow, same: readonly Instrument[]): void => {
    matched.merged += 1;
    const first = same.map((instrument) => claimed.get(instrument)?.spot.row).join(', ');
    matched.notices.push(`${place(row)}: the same agreement as in row ${first}`);
  };

  const loose: Loose[] = [];
  const unread = [...roster.unread];
  const begun: Instrument[] = [];
  for (const row of roster.rows) {
    const agencies = book.of(row);
    const exact = agencies
      .flatMap((agency) => byAgency.get(agency) ?? [])
      .filter((instrument) => fits(instrument, row));
    const free = exact.find((instrument) => !claimed.has(instrument));
    const [agency = null] = free ? [free.agency] : agencies;
    if (agency) notePrint(agency, row);
    if (free) take(free, row);
    else if (exact.length > 0) merge(row, exact);
    else loose.push({ row, agencies });
  }

  const open = instruments.filter((instrument) => !claimed.has(instrument));
  const byState = grouped(open, ({ agency }) => agency.state);
  const evidence = loose.map(({ row, agencies }) =>
    (byState.get(row.state) ?? []).flatMap(
      (instrument) => evidenceFor(row, agencies, instrument, at, lists) ?? []
    )
  );
  const wanted = grouped(evidence.flatMap(strongest), ({ instrument }) => instrument);
  for (const [i, { row, agencies }] of loose.entries()) {
    const [one, ...others] = strongest(evidence[i] ?? []);
    if (one && others.length === 0 && wanted.get(one.instrument)?.length === 1) {
      take(one.instrument, row);
      matched.notices.push(
        `${place(row)}: ${words(row)} is ${idOf(one.instrument)} with ${one.reading} (${one.because})`
      );
      continue;
    }
    const [agency] = agencies;
    if (row.signed === null || !agency) {
      matched.rejects.push(unreadable(row));
      unread.push(row);
      continue;
    }
    const twin = begun.find((other) => other.agency === agency && fits(other, row));
    if (twin) {
      merge(row, [twin]);
      continue;
    }
    const instrument = newInstrument(row, row.signed, agency);
    begun.push(instrument);
    instruments.push(instrument);
    take(instrument, row);
    for (const { instrument: other, reading, because } of evidence[i] ?? [])
      propose(other, row, reading, because);
  }
  doubt(unread, roster.name.file, at, book, byAgency, claimed, matched.notices);
  return matched;
}

/** Marks agreements that a list does not show but a rejected row of it may be, and tells of those it would have ended. */
function doubt(
  unread: Roster['unread'],
  file: string,
  at: Moment,
  book: AgencyBook,
  byAgency: ReadonlyMap<AgencyRef, readonly Instrument[]>,
  claimed: ReadonlyMap<Instrument, RosterRow>,
  notices: string[]
): void {
  for (const row of unread) {
    const missing = book
      .printedIn(row)
      .flatMap((agency) => byAgency.get(agency) ?? [])
      .filter((instrument) => !claimed.has(instrument));
    for (const instrument of missing) {
      instrument.doubted.add(at);
      if (isOpen(instrument, at))
        notices.push(
          `${idOf(instrument)} is not on ${file}, but row ${row.spot.row ?? ''}, which was rejected, may be it: it does not count as gone`
        );
    }
  }
}

/** Whether an agreement that a list does not show could end by it. */
function isOpen({ row, last }: Instrument, at: Moment): boolean {
  return last !== null && last < at && (row === null || row['status'] === 'active');
}

/** Whether a row prints an instrument's own model and day, as they stand or as an earlier list printed them. */
function fits(instrument: Instrument, { model, signed, signedPrinted }: RosterRow): boolean {
  return (
    signed !== null &&
    (instrument.printed.has(`${model} ${signed}`) ||
      instrument.printed.has(`${model} ${signedPrinted ?? ''}`))
  );
}

/** The proven readings: the same memorandum before all else. */
function strongest(evidence: readonly Evidence[]): Evidence[] {
  const proven = evidence.filter(({ proven }) => proven);
  const documents = proven.filter(({ because }) => because === 'the same memorandum');
  return documents.length > 0 ? documents : proven;
}

function unreadable({ spot, signedText }: RosterRow): Reject {
  const reason =
    signedText === ''
      ? 'gives no signing day, and no one agreement of the agency and model is known'
      : 'is no day that can be told, or one after the list';
  return { spot: { ...spot, column: 'SIGNED' }, value: signedText, reason };
}

/** Agreement as a reader knows it: agency, state, model, day. */
export function words({ agency, state, model, signed }: RosterRow): string {
  return `${agency}, ${state}, ${model}${signed === null ? '' : ` of ${signed}`}`;
}

function place({ spot }: RosterRow): string {
  return `${spot.file}, row ${spot.row ?? ''}`;
}

/** The row of the facts, or what will be one, in words. */
export function idOf({ row, agency, model, signed }: Instrument): string {
  return row?.['id'] ?? `${agency.key}, ${agency.state}, ${model} of ${signed}`;
}

function grouped<Item, Key>(items: readonly Item[], key: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Moment of a list. */
export function momentOfList({ name }: Pick<Roster, 'name'>): Moment {
  return momentOf(name.day, name.time);
}
