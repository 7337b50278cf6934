import type { DayDate } from '../../../src/lib/atlas/types';
import type { Cells } from '../draft';
import type { AgencyBook, AgencyRef } from './agencies';
import { sameFileKey } from './links';
import { momentOf, restsOnLists, type Moment } from './lists';
import type { RosterRow } from './read-roster';

/** A signed agreement while lists are read: a row of the facts, or one that a list brings. */
export interface Instrument {
  /** The row of the facts; null for a new one. */
  row: Cells | null;
  agency: AgencyRef;
  model: string;
  signed: DayDate;
  /** Every signing day and model it was printed with, as `model day`. */
  printed: Set<string>;
  /** The signing day of the earliest list that prints it, and that list. */
  firstPrint: { at: Moment; signed: DayDate } | null;
  /** The day as the newest list prints it, where its year is a misprint that was put right; else null. */
  misprint: DayDate | null;
  /** Days the facts tell of; null where it was on no list yet. */
  first: Moment | null;
  last: Moment | null;
  /** The newest list that the signing day, model and links are from. */
  asOf: Moment;
  /** Lists of this import that have it. */
  seen: Set<Moment>;
  /** Lists of this import without it, but with a rejected row that may be it: they do not end it. */
  doubted: Set<Moment>;
  moa: string | null;
  addendum: string | null;
  /** Keys of every memorandum's address it was listed with. */
  files: Set<string>;
}

/** Later than every time within a day. */
export const END_OF_DAY = '999999';

/** The instruments of the facts that lists of agencies can show, by state. */
export function instrumentsOf(agreements: readonly Cells[], book: AgencyBook): Instrument[] {
  return agreements.flatMap((row) => {
    const agency = book.byId(row['agency_id'] ?? '');
    if (!agency || row['status'] === 'pending') return [];
    const { model = '', signed = '', first_seen = '', last_seen = '', moa_url = '' } = row;
    const listed = restsOnLists(row);
    // The hour of a list known by its day alone is not: the row was seen some time that day.
    const last = listed && last_seen !== '' ? momentOf(last_seen, END_OF_DAY) : null;
    return [
      {
        row,
        agency,
        model,
        signed,
        printed: new Set([`${model} ${signed}`]),
        firstPrint: null,
        misprint: null,
        first: listed && first_seen !== '' ? momentOf(first_seen, '') : null,
        last,
        asOf: last ?? '',
        seen: new Set<Moment>(),
        doubted: new Set<Moment>(),
        moa: moa_url || null,
        addendum: row['addendum_url'] || null,
        files: new Set(moa_url === '' ? [] : [sameFileKey(moa_url)])
      }
    ];
  });
}

/** An instrument that a list brings. */
export function newInstrument(row: RosterRow, signed: DayDate, agency: AgencyRef): Instrument {
  return {
    row: null,
    agency,
    model: row.model,
    signed,
    printed: new Set(),
    firstPrint: null,
    misprint: null,
    first: null,
    last: null,
    asOf: '',
    seen: new Set(),
    doubted: new Set(),
    moa: null,
    addendum: null,
    files: new Set()
  };
}

/**
 * Notes that a list shows an instrument in a row. What the newest list prints holds: its day, model and links; an older
 * list only fills in links that are not known. Lists must come oldest first.
 */
export function noteSeen(instrument: Instrument, row: RosterRow, at: Moment): void {
  const newer = at > instrument.asOf;
  instrument.seen.add(at);
  if (instrument.first === null || at < instrument.first) instrument.first = at;
  if (instrument.last === null || at > instrument.last) instrument.last = at;
  if (row.signed !== null) {
    instrument.firstPrint ??= { at, signed: row.signed };
    // The day as printed, where only its year was mended, is no other day.
    if (newer && row.signedPrinted !== instrument.signed) {
      instrument.signed = row.signed;
      instrument.misprint = row.signedPrinted === row.signed ? null : row.signedPrinted;
    }
    instrument.printed.add(`${row.model} ${row.signed}`);
  }
  if (row.moa !== null) {
    const key = sameFileKey(row.moa);
    const same = instrument.moa !== null && sameFileKey(instrument.moa) === key;
    if (instrument.moa === null || (newer && !same)) instrument.moa = row.moa;
    instrument.files.add(key);
  }
  if (row.addendum !== null) {
    const same =
      instrument.addendum !== null &&
      sameFileKey(instrument.addendum) === sameFileKey(row.addendum);
    if (instrument.addendum === null || (newer && !same)) instrument.addendum = row.addendum;
  }
  if (newer) {
    instrument.model = row.model;
    instrument.asOf = at;
  }
}
