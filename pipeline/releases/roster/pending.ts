import type { DayDate } from '../../../src/lib/atlas/types';
import type { Cells, Draft } from '../draft';
import { nameOf, notePrint, type AgencyBook, type AgencyRef } from './agencies';
import { MODEL_CODES, type SignedModel } from './model';
import { idName, slugOf } from './names';
import type { Roster, RosterRow } from './read-roster';

/** The source of what pending lists say. */
const SOURCE = 'ice-pending-lists';

/** An agreement that a pending list shows and no list of signed ones does. */
interface Pending {
  agency: AgencyRef;
  row: RosterRow;
  model: SignedModel;
  days: DayDate[];
}

/** What became of pending lists' rows, by file name. */
export interface PendingAccount {
  kept: number;
  merged: number;
}

/**
 * Reads pending lists into the draft: the rows of the newest become pending agreements, but for those that are signed
 * (an agreement of the agency and model was on a list that day or after, or was signed after). Signed agreements and
 * agencies must be written before; `begin` writes the row of a new agency.
 */
export function writePending(
  draft: Draft,
  rosters: readonly Roster[],
  book: AgencyBook,
  newest: DayDate | null,
  begin: (agency: AgencyRef) => void
): Map<string, PendingAccount> {
  const account = new Map<string, PendingAccount>();
  const found = new Map<string, Pending>();
  const table = draft.table('agreements');
  const before = table.rows().filter((row) => row['status'] === 'pending');
  for (const roster of rosters) {
    const count = { kept: 0, merged: 0 };
    account.set(roster.name.file, count);
    for (const row of roster.rows) {
      const [agency] = book.of(row);
      if (!agency) continue;
      const key = `${agency.state} ${agency.key} ${row.model}`;
      const known = found.get(key);
      // Rows of one list that say the same, and those of older lists, stand behind no agreement of their own.
      if (known?.days.includes(roster.name.day) || roster.name.day !== newest) count.merged += 1;
      else if (isSigned(table.rows(), agency, row.model, roster.name.day)) count.merged += 1;
      else count.kept += 1;
      found.set(key, {
        agency,
        row,
        model: row.model,
        days: [...(known?.days ?? []), roster.name.day]
      });
    }
  }
  const kept = new Set<string>();
  for (const { agency, row, model, days } of found.values()) {
    const last = days.at(-1) ?? '';
    if (last !== newest || isSigned(table.rows(), agency, model, last)) continue;
    if (agency.id === null) {
      notePrint(agency, row);
      begin(agency);
    }
    const id = `${agency.state}-${slugOf(idName(nameOf(agency)))}-${MODEL_CODES[model]}-pending`;
    kept.add(id);
    table.put(pendingRow(id, agency, row, days, table.get(id)));
  }
  for (const row of before) settle(draft, row, kept, found, book, newest);
  writeSource(draft, newest);
  return account;
}

function pendingRow(
  id: string,
  agency: AgencyRef,
  { model, moa, addendum }: RosterRow,
  days: readonly DayDate[],
  known: Cells | undefined
): Cells {
  const seen = [...days, known?.['first_seen'] ?? '', known?.['last_seen'] ?? '']
    .filter((day) => day !== '')
    .sort();
  return {
    id,
    agency_id: agency.id ?? '',
    model,
    first_seen: seen[0] ?? '',
    last_seen: seen.at(-1) ?? '',
    status: 'pending',
    moa_url: moa ?? known?.['moa_url'] ?? '',
    addendum_url: addendum ?? known?.['addendum_url'] ?? '',
    source_id: SOURCE
  };
}

/** A pending agreement of before: gone where it was signed or the newest pending list lacks it; else seen earlier. */
function settle(
  draft: Draft,
  row: Cells,
  kept: ReadonlySet<string>,
  found: ReadonlyMap<string, Pending>,
  book: AgencyBook,
  newest: DayDate | null
): void {
  const table = draft.table('agreements');
  const { id = '', agency_id = '', model = '', last_seen = '' } = row;
  if (kept.has(id)) return;
  const agency = book.byId(agency_id);
  if (!agency || last_seen !== newest || isSigned(table.rows(), agency, model, last_seen)) {
    table.remove(id);
    const left = table.rows().some((other) => other['agency_id'] === agency_id);
    if (!left) draft.table('agencies').remove(agency_id);
    return;
  }
  const days = found.get(`${agency.state} ${agency.key} ${model}`)?.days ?? [];
  const [first = ''] = [...days, row['first_seen'] ?? ''].sort();
  table.put({ ...row, first_seen: first });
}

/** Whether an agreement of the agency and model was listed on a day or after it, or signed after it. */
function isSigned(rows: readonly Cells[], agency: AgencyRef, model: string, day: DayDate): boolean {
  return rows.some(
    (row) =>
      row['agency_id'] === agency.id &&
      agency.id !== null &&
      row['model'] === model &&
      row['status'] !== 'pending' &&
      (row['status'] === 'active' || (row['gone_by'] ?? '') > day || (row['signed'] ?? '') >= day)
  );
}

function writeSource(draft: Draft, newest: DayDate | null): void {
  const cited = draft
    .table('agreements')
    .rows()
    .some((row) => row['source_id'] === SOURCE);
  const sources = draft.table('sources');
  if (!cited) {
    sources.remove(SOURCE);
    return;
  }
  sources.put({
    id: SOURCE,
    title: '287(g) pending agencies: editions of the list',
    publisher: 'U.S. Immigration and Customs Enforcement',
    published: newest ?? '',
    url: 'https://www.ice.gov/identify-and-arrest/287g',
    terms: 'US government work, public domain',
    read: 'The editions that data/rosters.csv names.'
  });
}
