import type { DayDate } from '../../../src/lib/atlas/types';
import type { Draft } from '../draft';
import { nameOf, type AgencyRef } from './agencies';
import type { Placing } from './county';
import type { Standing } from './ends';
import type { Instrument } from './instruments';
import type { AgencyKind } from './kinds';
import { MODEL_CODES, readModel } from './model';
import { idName, slugOf } from './names';

/** The source of the lists of January 2021 to May 2026, and of those after them. */
const FIRST_SOURCE = { id: 'ice-roster-2021-2026', last: '2026-05-18' };
const NEXT_SOURCE = 'ice-roster-since-2026-05';
/** What was noted of an agreement that was on no list yet; a list that shows it makes the note untrue. */
const ON_NO_LIST = /^Known only from the file name of the memorandum[^.]*\./;

/** Writes an instrument as a row of `agreements.csv`, changing only what lists say. Its agency must have its row. */
export function writeAgreement(draft: Draft, instrument: Instrument, standing: Standing): void {
  const table = draft.table('agreements');
  const { row, agency, model, signed } = instrument;
  const id = row?.['id'] ?? freeId(agreementId(instrument), (free) => !table.get(free));
  const changed = instrument.seen.size > 0 || standing.goneBy !== (row?.['gone_by'] ?? '');
  if (row && !changed && standing.status === row['status']) return;
  table.put({
    id,
    agency_id: agency.id ?? '',
    model,
    signed,
    first_seen: standing.firstSeen,
    last_seen: standing.lastSeen,
    gone_by: standing.goneBy,
    ended: standing.ended,
    status: standing.status,
    end_reason: standing.endReason,
    moa_url: instrument.moa ?? '',
    addendum_url: instrument.addendum ?? '',
    note: noteOf(instrument),
    source_id: sourcesOf(row?.['source_id'] ?? '', standing)
  });
}

function agreementId({ agency, model, signed }: Instrument): string {
  const read = readModel(model);
  const code = read === null ? 'UNK' : MODEL_CODES[read];
  return `${agency.state}-${slugOf(idName(nameOf(agency)))}-${code}-${signed}`;
}

/** Says where lists print or first printed another signing day, and drops what a list has made untrue. */
function noteOf({ row, seen, firstPrint, misprint, signed, first }: Instrument): string {
  const old = row?.['note'] ?? '';
  const kept = seen.size > 0 ? old.replace(ON_NO_LIST, '').trim() : old;
  if (/ first printed | read as /.test(kept)) return kept;
  const said: string[] = [];
  if (misprint !== null)
    said.push(
      `ICE prints ${longDay(misprint)}; read as ${signed.slice(0, 4)}, the year in the memorandum's file name.`
    );
  // Only the earliest list known tells what was printed first; before it stands what the facts had.
  const before = row?.['signed'] ?? '';
  if (before !== '' && before !== signed)
    said.push(`ICE first printed the signing day as ${longDay(before)}.`);
  else if (firstPrint !== null && firstPrint.signed !== signed && (!row || firstPrint.at === first))
    said.push(`ICE first printed the signing day as ${longDay(firstPrint.signed)}.`);
  return [kept, ...said].filter((text) => text !== '').join(' ');
}

function longDay(day: DayDate): string {
  const date = new Date(`${day}T00:00:00Z`);
  return date.toLocaleDateString('en-US', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric'
  });
}

/** The sources a row had, and those of the lists whose days it now holds. */
function sourcesOf(old: string, { firstSeen, lastSeen, goneBy }: Standing): string {
  const sources = old === '' ? [] : old.split(';');
  const days = [firstSeen, lastSeen, goneBy].filter((day) => day >= '2021');
  const add = (source: string): void => {
    if (!sources.includes(source)) sources.push(source);
  };
  if (days.some((day) => day <= FIRST_SOURCE.last)) add(FIRST_SOURCE.id);
  if (days.some((day) => day > FIRST_SOURCE.last)) add(NEXT_SOURCE);
  return sources.join(';');
}

/** Adds the source of lists after the first collection's, or moves its day on, where a row names it. */
export function writeSource(draft: Draft, newest: DayDate): void {
  const cited = draft
    .table('agreements')
    .rows()
    .some((row) => (row['source_id'] ?? '').split(';').includes(NEXT_SOURCE));
  if (!cited) return;
  const sources = draft.table('sources');
  const before = sources.get(NEXT_SOURCE)?.['published'] ?? '';
  sources.put({
    id: NEXT_SOURCE,
    title: '287(g) participating agencies: editions of the list after May 18, 2026',
    publisher: 'U.S. Immigration and Customs Enforcement',
    published: newest > before ? newest : before,
    url: 'https://www.ice.gov/identify-and-arrest/287g',
    terms: 'US government work, public domain',
    read: 'The editions that data/rosters.csv names.'
  });
}

/** Writes the row of an agency that a list brings. */
export function writeAgency(
  draft: Draft,
  ref: AgencyRef,
  { kind, level }: AgencyKind,
  { counties, source }: Placing
): void {
  const table = draft.table('agencies');
  const name = nameOf(ref);
  ref.id = freeId(`${ref.state.toLowerCase()}-${slugOf(name)}`, (free) => !table.get(free));
  table.put({
    id: ref.id,
    name,
    kind,
    level,
    state: ref.state,
    county_fips: counties.join(';'),
    county_source: source
  });
}

function freeId(wanted: string, free: (id: string) => boolean): string {
  let id = wanted;
  for (let n = 2; !free(id); n += 1) id = `${wanted}-${n}`;
  return id;
}
