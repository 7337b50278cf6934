import { basename, resolve } from 'node:path';
import type { Draft } from '../draft';
import type { ImportTask } from '../import';
import { Refusal } from '../refusal';
import type { ImportReport, Proposal, Reject } from '../report';
import { AgencyBook } from './agencies';
import { rosterChanges } from './changes';
import { standings, type Stood } from './standings';
import { instrumentsOf } from './instruments';
import { dayOfMoment, KnownLists } from './lists';
import { matchList, momentOfList, type Matched } from './match';
import { stateFinder } from './names';
import { writePending, type PendingAccount } from './pending';
import { readRoster, type Roster } from './read-roster';
import { summaryOf } from './summary';
import { whereaboutsOf } from './whereabouts';
import { writeAgreement, writeSource } from './write';

/**
 * Imports ICE's lists of participating and pending agencies, whatever their order: agreements that lists bring, that
 * they show and that they no longer show. Rejects with a Refusal where a file is no such list.
 */
export async function importRoster({ draft, files, progress }: ImportTask): Promise<ImportReport> {
  const rosters = await readAll(draft, files, progress);
  progress.stop();
  return applyRosters(draft, rosters);
}

/** Brings lists that were read into the draft, oldest first, and says what they changed. */
export function applyRosters(draft: Draft, read: readonly Roster[]): ImportReport {
  const rosters = [...read].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const signed = rosters.filter(({ name }) => name.kind === 'participating');
  const pending = rosters.filter(({ name }) => name.kind === 'pending');

  const agreements = draft.table('agreements').rows();
  const book = new AgencyBook(draft.table('agencies').rows(), draft.table('agency_aliases').rows());
  const instruments = instrumentsOf(agreements, book);
  const lists = new KnownLists(draft.table('rosters').rows(), agreements, signed.map(momentOfList));
  const matched = new Map<Roster, Matched>();
  for (const roster of signed) matched.set(roster, matchList(roster, instruments, book, lists));

  const { begin, unplaced, placeKnown } = whereaboutsOf(draft);
  const stood = standings(instruments, signed.map(momentOfList), lists);
  for (const { instrument, standing } of stood) {
    if (instrument.agency.id === null) begin(instrument.agency);
    writeAgreement(draft, instrument, standing);
  }
  const newest = lists.newest();
  const last = signed.at(-1);
  const isNewest = last !== undefined && momentOfList(last) === newest;
  const elsewhere = placeKnown(book.known(), isNewest ? last.name.file : null);
  if (newest !== null && signed.length > 0) writeSource(draft, dayOfMoment(newest));
  for (const roster of rosters) writeRoster(draft, roster);
  const newestPending = draft
    .table('rosters')
    .rows()
    .filter(({ kind }) => kind === 'pending')
    .map(({ date = '' }) => date)
    .sort()
    .at(-1);
  const pendingRows = writePending(draft, pending, book, newestPending ?? null, begin);
  return report(draft, rosters, matched, pendingRows, stood, unplaced, elsewhere, lists);
}

/** Reads every list. Each file once, however often it is named. */
async function readAll(
  draft: Draft,
  files: readonly string[],
  progress: ImportTask['progress']
): Promise<Roster[]> {
  const paths = [...new Set(files.map((file) => resolve(file)))].sort();
  const names = new Map<string, string>();
  for (const path of paths) {
    const twin = names.get(basename(path));
    if (twin !== undefined)
      throw new Refusal({ file: path }, `has the same name as ${twin}: import one of them`);
    names.set(basename(path), path);
  }
  const states = draft.table('states').rows();
  const stateOf = stateFinder(states.map(({ state = '', name = '' }) => ({ state, name })));
  progress.start('reading lists', paths.length);
  const rosters: Roster[] = [];
  for (const path of paths) {
    rosters.push(await readRoster(path, stateOf));
    progress.step();
  }
  return rosters;
}

function orderOf({ name }: Roster): string {
  return `${momentOfList({ name })} ${name.file}`;
}

function writeRoster(draft: Draft, { name, rowsIn }: Roster): void {
  const { file, kind, day, reason } = name;
  draft.table('rosters').put({ file, kind, date: day, rows: String(rowsIn), reason: reason ?? '' });
}

function report(
  draft: Draft,
  rosters: readonly Roster[],
  matched: ReadonlyMap<Roster, Matched>,
  pending: ReadonlyMap<string, PendingAccount>,
  stood: readonly Stood[],
  unplaced: readonly string[],
  elsewhere: readonly Proposal[],
  lists: KnownLists
): ImportReport {
  const rejects: Reject[] = [];
  const proposals: Proposal[] = [];
  const notices: string[] = [];
  const settled = new Set(
    stood
      .filter(({ standing }) => standing.status === 'superseded')
      .map(({ instrument }) => instrument)
  );
  const accounts = rosters.map((roster) => {
    const { name, rowsIn } = roster;
    const own = matched.get(roster);
    const count = own ?? pending.get(name.file) ?? { kept: 0, merged: 0 };
    const wrong = [...roster.rejects, ...(own?.rejects ?? [])];
    rejects.push(...wrong);
    // What gave way to a newer agreement is settled by now.
    proposals.push(
      ...(own?.proposals ?? []).filter((_, i) => {
        const about = own?.doubted[i];
        return !about || !settled.has(about);
      })
    );
    if (name.reason !== null)
      notices.push(`${name.file} is the list of ${name.day}: ${name.reason}`);
    notices.push(...roster.mended.map((slip) => `${name.file}: ${slip}`), ...(own?.notices ?? []));
    return {
      file: name.file,
      speaksFor: `${name.day}${name.kind === 'pending' ? ' (pending)' : ''}${name.reason === null ? '' : `: ${name.reason}`}`,
      rowsIn,
      kept: count.kept,
      merged: count.merged,
      rejected: wrong.length
    };
  });
  const told = summaryOf(draft, stood, rosters, lists);
  proposals.push(...elsewhere, ...told.proposals);
  notices.push(...unplaced.map((agency) => `no county found for ${agency}`), ...told.notices);
  return {
    kind: 'roster',
    files: accounts,
    rejects,
    changes: rosterChanges(draft, rosters),
    proposals,
    notices,
    counts: [
      ...told.counts,
      ['new agencies without a county', unplaced.length],
      ['readings to decide', proposals.length]
    ]
  };
}
